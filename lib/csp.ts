type Sources = {
  /** Fresh for every page. */
  nonce: string
  /** Where calls connect to: ws://… or wss://…, known at run time only. */
  liveKitUrl: string
  development: boolean
}

/** What a page may load and reach: ourselves and the media server, nothing else; no script without the nonce of this answer. */
export function contentSecurityPolicy({ nonce, liveKitUrl, development }: Sources) {
  const liveKit = [liveKitUrl, liveKitUrl.replace(/^ws/, 'http')]
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    // React's development build explains errors by eval; the production build does not use it.
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // Widths of bars and positions of pictures are style attributes; they cannot run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...liveKit],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
