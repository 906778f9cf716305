import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import sharp from 'sharp'

const root = resolve(import.meta.dirname, '..')
const drawing = await readFile(resolve(root, 'app/icon.svg'), 'utf8')
// Launchers and iOS cut the shape themselves: for them the ground reaches into the corners. All that matters lies within their safe circle.
const fullBleed = drawing.replace(/ rx="\d+"/, '')

/** Draws every icon of the app from its one SVG; run it after changing the drawing. */
await draw(drawing, 192, 'public/icons/icon-192.png')
await draw(drawing, 512, 'public/icons/icon-512.png')
await draw(fullBleed, 512, 'public/icons/maskable-512.png')
await draw(fullBleed, 180, 'app/apple-icon.png')

async function draw(svg: string, size: number, path: string) {
  await sharp(Buffer.from(svg), { density: (72 * size) / 128 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(resolve(root, path))
}
