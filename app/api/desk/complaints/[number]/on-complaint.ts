import type { Db } from '@/lib/db/client'
import { fromRpc } from '@/lib/db/errors'
import { numberInAddress } from '@/lib/desk/schema'
import { fail, ok, type Result } from '@/lib/result'

/** Does it to the complaint of the address (by its number) and leads back to its page. */
export async function onComplaint(
  db: Db,
  part: string | undefined,
  act: (complaint: { id: number }) => Promise<Result<unknown>>,
): Promise<Result<string>> {
  const number = numberInAddress(part)
  const { data, error } = await db.from('complaints').select('id').eq('number', number).maybeSingle()
  if (error) return fromRpc(error)
  if (!data) return fail('not_found')
  const result = await act(data)
  return result.ok ? ok(`/desk/complaint/${number}`) : result
}
