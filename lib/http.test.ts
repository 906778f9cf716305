import { describe, expect, test } from 'vitest'

import { readErrors, refuseForm } from './forms.ts'
import { addressOf, comesFromAnotherSite, readForm, readJson, seeOther } from './http.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1/x', { method: 'POST', body, headers })
const codeOf = async (request: Request, maxBytes?: number) => {
  const form = await readForm(request, maxBytes)
  return form.ok ? 'read' : form.code
}

describe('a form', () => {
  test('of a page of ours is read, urlencoded or multipart, without empty files', async () => {
    const data = new FormData()
    data.set('text', 'नमस्ते')
    data.set('photo', new File([], ''))
    data.set('proof', new File(['x'], 'x.jpg'))
    expect(await readForm(post(new URLSearchParams({ text: 'नमस्ते' })))).toMatchObject({
      value: { values: { text: 'नमस्ते' } },
    })
    const form = await readForm(post(data))
    expect(form).toMatchObject({ ok: true, value: { values: { text: 'नमस्ते' } } })
    expect(form.ok && Object.keys(form.value.files)).toEqual(['proof'])
  })

  test.each([
    ['of another kind', post('{}', { 'content-type': 'application/json' }), 'unsupported_media_type'],
    ['without a kind', post(new Uint8Array([1])), 'unsupported_media_type'],
    ['broken inside', post('x', { 'content-type': 'multipart/form-data; boundary=y' }), 'invalid_input'],
    ['of another site', post(new URLSearchParams(), { 'sec-fetch-site': 'cross-site' }), 'forbidden'],
    ['of a sister site', post(new URLSearchParams(), { 'sec-fetch-site': 'same-site' }), 'forbidden'],
  ])('%s is refused', async (_, request, code) => {
    expect(await codeOf(request)).toBe(code)
  })

  test('that is longer than it says is read no further than the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1000))
      },
    })
    const request = new Request('http://127.0.0.1/x', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      // @ts-expect-error -- Node asks for it where a body streams; the DOM's types do not know it
      duplex: 'half',
    })
    expect(await codeOf(request, 5000)).toBe('too_large')
    expect(sent).toBeLessThan(20)
  })

  test('that says it is too long is not read at all', async () => {
    expect(await codeOf(post(new URLSearchParams({ text: 'x'.repeat(300_000) })))).toBe('too_large')
  })
})

test('JSON with broken UTF-8 is not guessed at', async () => {
  const headers = { 'content-type': 'application/json' }
  expect(await readJson(post(new Uint8Array([0x22, 0xff, 0x22]), headers))).toMatchObject({ code: 'invalid_input' })
  expect(await readJson(post('"ok"', headers))).toMatchObject({ value: 'ok' })
})

test('who asks from the address bar, or is no browser, comes from no other site', () => {
  expect(comesFromAnotherSite(post('', { 'sec-fetch-site': 'none' }))).toBe(false)
  expect(comesFromAnotherSite(post(''))).toBe(false)
})

describe('a refused form', () => {
  const errors = { phone: 'phone_invalid', text: 'required' } as const

  test('leads a browser back to its page, which reads what was wrong', () => {
    const answer = refuseForm(post('', { accept: 'text/html,*/*' }), '/file/who', errors)
    expect(answer.status).toBe(303)
    const location = new URL(answer.headers.get('location') ?? '', 'http://x')
    expect(location.pathname).toBe('/file/who')
    expect(readErrors(location.searchParams.get('errors') ?? undefined)).toEqual(errors)
  })

  test('tells a program the status and the fields', async () => {
    const answer = refuseForm(post(''), '/file', errors)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ code: 'phone_invalid', fields: errors })
  })

  test('cannot be made to say anything else', () => {
    expect(readErrors('text.<script> phone.required x.y.z')).toEqual({ phone: 'required' })
    expect(readErrors(['text.required'])).toEqual({})
  })
})

test('the way to the next page has only letters that a header takes, and no escape twice', () => {
  expect(seeOther('/o/क?errors=form.forbidden+x%20y').headers.get('location')).toBe(
    '/o/%E0%A4%95?errors=form.forbidden+x%20y',
  )
})

test('what a client says of its own address does not count: only what our proxy saw', () => {
  const from = (forwarded: string) => addressOf({ headers: new Headers({ 'x-forwarded-for': forwarded }) })
  expect(from('10.9.8.7, 203.0.113.5')).toBe('203.0.113.5')
  expect(from('203.0.113.5')).toBe('203.0.113.5')
  expect(addressOf({ headers: new Headers() })).toBe('direct')
})
