/** A path of this site, or undefined: never a way to another one. A parameter given twice is nobody's link of ours. */
export function pathWithin(asked: string | string[] | undefined) {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, 'http://here')) return undefined
  const url = new URL(asked, 'http://here')
  // "/.//elsewhere" is normalised to "//elsewhere", which a browser takes for another host.
  if (url.origin !== 'http://here' || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in'))
    return undefined
  return `${url.pathname}${url.search}`
}
