import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const page = read('docs/accessibility.md')

/** `[file](../path.ts): “title”, “title”` → each title with its file. */
const shown = [...page.matchAll(/\]\(\.\.\/([^)]+\.ts)\):((?:\s*“[^”]+”,?)+)/g)].flatMap(([, path = '', titles = '']) =>
  [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ path, title: title.replaceAll(/\s+/g, ' ') })),
)

test('whoever follows the accessibility document finds every test that it names, under that title', () => {
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter(({ path, title }) => !read(path).includes(`test('${title}'`))).toEqual([])
})

test('every point of clause 6 has its line, and what shows it', () => {
  const points = '6.2.1.1 6.2.1.2 6.2.2.1 6.2.2.2 6.2.2.3 6.2.2.4 6.2.3 6.2.4 6.5.2 6.5.3 6.5.4 6.5.5 6.5.6'.split(' ')
  const shownBy = new Map(page.split('\n').map((line) => [line.split('|')[1]?.trim(), line.split('|').at(-2)?.trim()]))
  expect(points.filter((point) => !shownBy.get(point))).toEqual([])
  for (const part of ['6.1', '6.3', '6.4', '6.6']) expect(page).toContain(`## ${part} `)
  expect(page).not.toContain('no test of its own')
})

test('no title is named without its file', () => {
  expect(page.match(/“[^”]+”/g)?.length).toBe(shown.length)
})

test('a line of the bench that the document names is of a link, a direction and a measure that the bench has', () => {
  const bench = readdirSync(join(root, 'tests/bench/call'))
    .map((name) => read(`tests/bench/call/${name}`))
    .join('\n')
  const lines = [...page.matchAll(/`(\d+[a-z]+(?:-burst)?)\.([a-z0-9.-]+)`/g)]
  expect(lines.length).toBeGreaterThan(5)
  const unknown = lines.filter(([name, link = '', rest = '']) => {
    const [direction = '', ...measure] = rest.split('.')
    // The line of the text is written whole; the others are put together of link, direction and measure.
    if (direction === 'text') return !bench.includes(name.replaceAll('`', "'"))
    return [link, direction, measure.join('.')].some((part) => !bench.includes(`'${part}'`))
  })
  expect(unknown.map(([name]) => name)).toEqual([])
})
