import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import packageJson from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('a person who follows the documents', () => {
  it('finds every variable that the product reads in the deployment guide, and no other', () => {
    const inCode = [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
    const inGuide = [...read('docs/deploy.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(new Set(inGuide)).toEqual(new Set(inCode))
  })

  it.each(pages)('meets only commands that exist in %s', (page) => {
    const scripts = Object.keys(packageJson.scripts)
    const named = [...read(page).matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })

  it.each(pages)('meets only files that exist behind the links of %s', (page) => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '.'
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(join(root, folder, path)))).toEqual([])
  })
})
