/** What the browser would not keep (its storage is full or closed) holds until the page is left. */
const held = new Map<string, string>()

/** What this tab keeps through reloads; gone with the tab. */
export function readTab(name: string): string | null {
  try {
    return held.get(name) ?? sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export function writeTab(name: string, value: string | null): void {
  held.delete(name)
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, value)
  } catch {
    if (value !== null) held.set(name, value)
  }
}
