/** Today in India, as a date field writes it. */
export function todayInIndia(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(now)
}

export const periodNames = ['today', 'week', 'month', 'lastMonth'] as const
type Period = { from: string; to: string }

/** The spans that a Collector asks for most; `today` as a date field writes it. A week is the last seven days, today among them. */
export function periodsUntil(today: string): Record<(typeof periodNames)[number], Period> {
  const dayOf = (change: (date: Date) => void): string => {
    const date = new Date(`${today}T00:00:00Z`)
    change(date)
    return date.toISOString().slice(0, 10)
  }
  const firstOfMonth = `${today.slice(0, 8)}01`
  return {
    today: { from: today, to: today },
    week: { from: dayOf((date) => date.setUTCDate(date.getUTCDate() - 6)), to: today },
    month: { from: firstOfMonth, to: today },
    lastMonth: {
      from: dayOf((date) => date.setUTCMonth(date.getUTCMonth() - 1, 1)),
      to: dayOf((date) => date.setUTCDate(0)),
    },
  }
}
