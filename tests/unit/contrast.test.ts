import { globSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const [lightPart = '', darkPart = ''] = css.split('@variant dark {')

function colours(part: string) {
  return new Map(
    [...part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  )
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'surface']
const pairs: [ink: string, ground: string, least: number][] = [
  ...grounds.map((ground) => ['ink', ground, 7] as [string, string, number]),
  ...grounds.flatMap((ground) =>
    ['ink-muted', 'brand', 'accent', 'ok', 'wait', 'stop'].map((ink) => [ink, ground, 4.5] as [string, string, number]),
  ),
  ...grounds.map((ground) => ['line-strong', ground, 3] as [string, string, number]),
  ...['brand', 'accent', 'stop'].map((ground) => [`on-${ground}`, ground, 4.5] as [string, string, number]),
  ...['brand', 'accent', 'ok', 'wait', 'stop'].flatMap((name) => [
    [name, `${name}-soft`, 4.5] as [string, string, number],
    ['ink', `${name}-soft`, 7] as [string, string, number],
  ]),
]

describe.each([
  ['light', colours(lightPart)],
  ['dark', colours(darkPart)],
])('in the %s theme', (_theme, tokens) => {
  test.each(pairs)('%s can be read on %s (%d : 1)', (ink, ground, least) => {
    expect(contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test.each([
  ['white', 'emergency', 4.5],
  ['white', 'emergency-deep', 4.5],
  ['emergency', 'black', 3],
  ['recording', 'black', 3],
  ['signing', 'black', 3],
])('in a call %s can be told from %s (%d : 1)', (one, other, least) => {
  const tokens = colours(lightPart)
  expect(contrast(tokens.get(one) ?? '', tokens.get(other) ?? '')).toBeGreaterThanOrEqual(least)
})

test('a page has no colour of its own: all are tokens, but what the browser is told of its own bars', () => {
  const own = /['"[(]#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i
  const files = globSync('{app,components}/**/*.tsx', { cwd: new URL('../..', import.meta.url) })
  const found = files.filter((file) => own.test(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')))
  expect(found).toEqual(['app/layout.tsx'])
})

test('a class names no colour that the theme does not have: such a class paints nothing', () => {
  const named =
    /(?<![\w-])(?:bg|text|border|outline|fill|stroke)-(black|white|gray|slate|red|green|blue|amber|yellow)\b/g
  const files = globSync('{app,components}/**/*.tsx', { cwd: new URL('../..', import.meta.url) })
  const used = new Set(
    files.flatMap((file) =>
      [...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(named)].map(([, name = '']) => name),
    ),
  )
  expect(used.size).toBeGreaterThan(0)
  expect([...used].filter((name) => !css.includes(`--color-${name}:`))).toEqual([])
})
