import { taskId } from '@/lib/followups/schema'
import { fail, type Result } from '@/lib/result'

/** Does it to the task of the address. */
export async function onTask<T>(id: string | undefined, act: (id: number) => Promise<Result<T>>): Promise<Result<T>> {
  const parsed = taskId.safeParse(id)
  return parsed.success ? act(parsed.data) : fail('not_found')
}
