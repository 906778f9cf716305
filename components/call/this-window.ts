const name = 'sunwai-window'
let id: string | null = null

/** This window of the desk, the same after a reload: a member of staff may have several open, and their call runs in one. */
export function thisWindow(): string {
  id ??= keptId() ?? crypto.randomUUID()
  try {
    sessionStorage.setItem(name, id)
  } catch {
    // Where the browser keeps nothing, a reload asks once where the call goes on.
  }
  return id
}

function keptId(): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}
