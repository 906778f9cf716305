/** Where the browser keeps nothing, it holds until the page is left. */
const kept = new Map<string, string>()

/** What this tab keeps through reloads; gone with the tab. */
export function readTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name) ?? kept.get(name) ?? null
  } catch {
    return kept.get(name) ?? null
  }
}

export function writeTab(name: string, value: string | null): void {
  if (value === null) kept.delete(name)
  else kept.set(name, value)
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, value)
  } catch {
    // Storage is full or closed: kept above.
  }
}
