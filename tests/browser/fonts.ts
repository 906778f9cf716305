import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { cached } from './cache.ts'
import { openTypeOf } from './woff.ts'

const weights = [400, 500, 600, 700]
const scripts = ['devanagari', 'latin']

/** A fontconfig file that adds Noto Sans Devanagari to the machine's fonts: the browser from npm has none for Hindi. */
export function fontConfig(): string {
  const folder = cached('fonts')
  const config = join(folder, 'fonts.conf')
  if (existsSync(config)) return config
  mkdirSync(folder, { recursive: true })
  const files = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-devanagari/package.json')),
    'files',
  )
  for (const weight of weights)
    for (const script of scripts) {
      const name = `noto-sans-devanagari-${script}-${weight}-normal`
      writeFileSync(join(folder, `${name}.ttf`), openTypeOf(readFileSync(join(files, `${name}.woff`))))
    }
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Noto Sans Devanagari</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Noto Sans Devanagari</family></prefer></alias>
</fontconfig>
`,
  )
  return config
}
