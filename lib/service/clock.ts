/** Minutes since midnight in India. */
function minuteOfDay(moment: string): number {
  return (Math.floor(Date.parse(moment) / 60_000) + 330) % 1440
}

type Span = { starts_at: string; ends_at: string }

/** Where a span stands in its day, in minutes; one that ends at midnight ends at 1440. */
export function placeOf({ starts_at, ends_at }: Span): { from: number; to: number } {
  const from = minuteOfDay(starts_at)
  return { from, to: from + Math.round((Date.parse(ends_at) - Date.parse(starts_at)) / 60_000) }
}

/** The same as it is read: "8:15–9:00". */
export function hoursOf(span: Span): string {
  const { from, to } = placeOf(span)
  return [from, to].map((at) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`).join('–')
}

/** Whole hours around the spans of a day, at least four: the width of its pictures. */
export function hoursAround(spans: Span[]): { from: number; to: number } {
  const places = spans.map(placeOf)
  const from = Math.floor(Math.min(...places.map((one) => one.from)) / 60)
  const to = Math.ceil(Math.max(...places.map((one) => one.to)) / 60)
  const start = Math.min(from, 20)
  return { from: start, to: Math.max(to, start + 4) }
}

/** 75 s → "1:15". */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The least round number that holds the highest value, and its even steps: what an axis says. */
export function axisOf(highest: number): { top: number; ticks: number[] } {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => one * 4 >= highest) ?? Math.ceil(highest / 4)
  const count = Math.max(Math.ceil(highest / step), 1)
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => step * index) }
}
