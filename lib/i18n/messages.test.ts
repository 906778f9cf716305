import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { errorCodes } from '../error-codes'
import { locales } from './locales'
import { namespaces } from './namespaces'

const byName = (one: string, other: string) => one.localeCompare(other)
const folder = new URL('./messages/', import.meta.url)

function leaves(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null)
    throw new Error(`${path.join('.')} is neither text nor a group of texts`)
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

function textsOf(locale: string, namespace: string) {
  return new Map(leaves(JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, folder), 'utf8'))))
}

/** The names of the variables and tags in a message. Braces at an even depth hold the texts of a plural, not a variable. */
function variables(text: string) {
  const names = [...text.matchAll(/<(\w+)>/g)].map((match) => match[1])
  let depth = 0
  for (const [index, character] of text.split('').entries()) {
    if (character === '{') depth += 1
    if (character === '{' && depth % 2 === 1) names.push(/^\s*(\w+)/.exec(text.slice(index + 1))?.[1])
    if (character === '}') depth -= 1
  }
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .toSorted(byName)
    .join(' ')
}

test.each(locales)('every file of messages in %s is a known namespace', (locale) => {
  const files = readdirSync(new URL(`${locale}/`, folder)).toSorted(byName)
  expect(files).toEqual(namespaces.map((name) => `${name}.json`).toSorted(byName))
})

describe.each(namespaces)('the words of %s', (namespace) => {
  const hindi = textsOf('hi', namespace)
  const english = textsOf('en', namespace)

  test('are there in both languages', () => {
    expect([...english.keys()].toSorted(byName)).toEqual([...hindi.keys()].toSorted(byName))
  })

  test('name the same variables in both languages', () => {
    const differing = [...hindi].filter(([key, text]) => {
      return variables(text) !== variables(english.get(key) ?? '')
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('are never empty', () => {
    const empty = [...hindi, ...english].filter(([, text]) => text.trim() === '')
    expect(empty.map(([key]) => key)).toEqual([])
  })
})

test('every refusal has its sentence', () => {
  const sentences = textsOf('hi', 'errors')
  expect(Object.keys(errorCodes).filter((code) => !sentences.has(code))).toEqual([])
})
