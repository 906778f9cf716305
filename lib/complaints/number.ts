import { asciiDigits } from '../text.ts'

/** Damm's quasigroup of order 10 (Damm 2004), the same as in supabase/migrations: it catches each wrong digit and each swap of neighbours. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

function dammDigit(digits: string): string {
  let interim = 0
  for (const digit of digits.split('')) interim = Number(quasigroup[interim]?.[Number(digit)])
  return String(interim)
}

/**
 * Any spelling of a complaint's number → as it is stored (RPR-26-001234-7), or null: only its digits count, and the last one checks the others.
 * Between separators the serial's zeros may be left out.
 */
export function parseComplaintNumber(spelling: string): string | null {
  if (spelling.length > 60) return null
  const [year = '', serial = '', check = '', ...more] = asciiDigits(spelling).match(/\d+/g) ?? []
  const isInThree = year.length === 2 && check.length === 1 && more.length === 0
  const digits = isInThree ? `${year}${serial.padStart(6, '0')}${check}` : asciiDigits(spelling).replaceAll(/\D/g, '')
  if (digits.length < 9 || dammDigit(digits.slice(0, -1)) !== digits.at(-1)) return null
  return `RPR-${digits.slice(0, 2)}-${digits.slice(2, -1)}-${digits.slice(-1)}`
}
