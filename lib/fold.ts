/** Text as lists that are searched compare it: NFC, lower case, no nukta, Devanagari digits as ASCII, single spaces (as private.fold in SQL). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u093c]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replaceAll(/\s+/g, ' ')
    .trim()
}
