import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { pagesOf } from '../fixtures/pages.ts'

it('every page of the product is walked by the accessibility test, by somebody who sees it', () => {
  const app = readdirSync(join(import.meta.dirname, '../../app'), { recursive: true, encoding: 'utf8' })
  const pages = app
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, '').replaceAll(/\(\w+\)\/?/g, '')}`)
  const walked = Object.values(pagesOf).flatMap((room) => Object.keys(room))
  expect(pages.filter((page) => !walked.includes(page))).toEqual([])
})
