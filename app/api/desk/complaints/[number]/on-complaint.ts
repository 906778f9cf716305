import type { Db } from '@/lib/db/client'
import { findComplaintId } from '@/lib/desk/desk'
import { numberInAddress } from '@/lib/desk/schema'
import { ok, type Result } from '@/lib/result'

/** Does it to the complaint of the address (by its number) and leads back to its page. */
export async function onComplaint(
  db: Db,
  part: string | undefined,
  act: (complaint: { id: number }) => Promise<Result<unknown>>,
): Promise<Result<string>> {
  const number = numberInAddress(part)
  const id = await findComplaintId(db, number)
  if (!id.ok) return id
  const result = await act({ id: id.value })
  return result.ok ? ok(`/desk/complaint/${number}`) : result
}
