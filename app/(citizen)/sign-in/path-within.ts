/** A path of this site, or undefined: never a way to another one. */
export function pathWithin(asked: string | undefined) {
  if (!asked?.startsWith('/') || !URL.canParse(asked, 'http://here')) return undefined
  const url = new URL(asked, 'http://here')
  if (url.origin !== 'http://here' || url.pathname.startsWith('/sign-in')) return undefined
  return `${url.pathname}${url.search}`
}
