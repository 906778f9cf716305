import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { build } from 'esbuild'
import { injectManifest } from 'workbox-build'

const root = resolve(import.meta.dirname, '../..')
const distDir = resolve(root, process.env.NEXT_DIST_DIR ?? '.next')
const bundle = join(distDir, 'sw-bundle.js')

/** After `next build`: bundles the service worker and tells it the offline page and the styles of exactly this build. */
await build({
  entryPoints: [join(root, 'lib/pwa/sw/main.ts')],
  outfile: bundle,
  bundle: true,
  minify: true,
  target: 'es2022',
})
const buildId = await readFile(join(distDir, 'BUILD_ID'), 'utf8')
const { count, size, warnings } = await injectManifest({
  swSrc: bundle,
  swDest: join(distDir, 'sw.js'),
  globDirectory: join(distDir, 'static'),
  globPatterns: ['**/*.css'],
  modifyURLPrefix: { '': '/_next/static/' },
  // The names of the styles carry their hash already.
  dontCacheBustURLsMatching: /./,
  additionalManifestEntries: [{ url: '/offline', revision: buildId }],
})
if (warnings.length > 0) throw new Error(warnings.join('\n'))
console.log(`The service worker keeps ${count} files, ${Math.ceil(size / 1024)} kB of styles`)
