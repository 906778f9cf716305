/** The basic alphabet of GSM 03.38; the second row costs two places each. Anything else makes the whole SMS Unicode. */
const gsm =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const gsmExtended = '^{}\\[~]|€\f'

export type SmsSize = { units: number; parts: number; isUnicode: boolean }

/** How many parts an SMS takes: 160 (153 in several parts) in the GSM alphabet, 70 (67) in Unicode, as Hindi always is. */
export function smsSize(text: string): SmsSize {
  let places = 0
  let isUnicode = false
  for (const character of text) {
    if (gsm.includes(character)) places += 1
    else if (gsmExtended.includes(character)) places += 2
    else isUnicode = true
  }
  const units = isUnicode ? text.length : places
  const [one, several] = isUnicode ? [70, 67] : [160, 153]
  return { units, parts: units <= one ? 1 : Math.ceil(units / several), isUnicode }
}

const variable = /\{([^{}]*)\}/g

/** The names in { }, each once, in order. */
export function variablesOf(body: string): string[] {
  return [...new Set([...body.matchAll(variable)].map(([, name = '']) => name))]
}

/** The text as a person would get it; a name without a sample stays as it is. */
export function fill(body: string, samples: Record<string, string>): string {
  return body.replaceAll(variable, (whole, name: string) => samples[name] ?? whole)
}
