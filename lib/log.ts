import { pino } from 'pino'

/** 10 digits, or 12 with the country's 91, or Aadhaar's 12: never whole in a log. */
const longNumbers = /(?<![\d.-])(?:\+?91[ -]?)?\d{6,8}(\d{4})(?![\d-])/g

/** Phone and Aadhaar numbers with only their last four digits left. */
export function maskNumbers(text: string): string {
  return text.replace(longNumbers, '******$1')
}

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'secret',
      'token',
      'totpSecret',
      '*.password',
      '*.secret',
      '*.token',
      'headers.authorization',
      'headers.cookie',
    ],
    censor: '[hidden]',
  },
  hooks: { streamWrite: maskNumbers },
})
