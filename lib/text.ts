import { z } from 'zod'

/** Controls but tab and line feed; what a decoder leaves of broken UTF-8; half a surrogate pair. PostgreSQL stores none of the first and last. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const foreign = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/

/** Text a person may have typed: whole characters, no controls. Lines end as browsers send them. */
function isText(text: string): boolean {
  return text.isWellFormed() && !foreign.test(text.replaceAll('\r\n', '\n'))
}

/** What can be kept of any text, so that a person gets back what they typed even when it was refused. */
export function keepable(text: string, longest = 20_000): string {
  return text
    .replaceAll('\r\n', '\n')
    .toWellFormed()
    .replaceAll(new RegExp(foreign, 'g'), '')
    .slice(0, longest)
    .toWellFormed()
}

/** Words of a person, trimmed, NFC, at most `longest` characters, Aadhaar numbers masked. '' when there is nothing. */
export function words(longest: number) {
  return z
    .string({ error: 'invalid_input' })
    .refine(isText, { error: 'invalid_input' })
    .transform((text) => maskAadhaar(text.replaceAll('\r\n', '\n').normalize('NFC').trim()))
    .refine((text) => Array.from(text).length <= longest, { error: 'too_long' })
}

/** `words`, but not nothing: required. */
export function requiredWords(longest: number) {
  return words(longest).refine((text) => text !== '', { error: 'required' })
}

/** `words`, or undefined when there are none. */
export function optionalWords(longest: number) {
  return words(longest)
    .optional()
    .transform((text) => text || undefined)
}

/** Digits of the scripts people type here, as ASCII. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
}

const aadhaarLike = /(?<![\d०-९])[\d०-९]{4}([ -]?)[\d०-९]{4}\1[\d०-९]{4}(?![\d०-९])/g

/** Twelve digits with Verhoeff's check digit that do not begin with 0 or 1 are an Aadhaar number: never kept (Aadhaar Act 2016 s. 29). */
export function maskAadhaar(text: string): string {
  return text.replaceAll(aadhaarLike, (number) => {
    const digits = asciiDigits(number).replaceAll(/\D/g, '')
    return /^[2-9]/.test(digits) && isVerhoeff(digits) ? `XXXX XXXX ${digits.slice(8)}` : number
  })
}

/** The dihedral group D5 and the permutation of Verhoeff (1969), computed: no tables to mistype. */
export function isVerhoeff(digits: string): boolean {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  let check = 0
  for (const [place, digit] of digits.split('').reverse().entries()) {
    let value = Number(digit)
    for (let times = 0; times < place % 8; times++) value = permutation[value] ?? 0
    check = multiply(check, value)
  }
  return check === 0
}

function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)
  return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5
}
