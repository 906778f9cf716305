type Given = {
  bench: string
  /** Link or size first, then what, then the measure: `300kbps.citizen-to-interpreter.fps`. */
  name: string
  value: number
  unit: string
  baseline?: number
  /** `>=29`, `<=0.02` */
  must?: string
}

let missed = 0

/** One figure, as a line of JSON on stdout. A figure that is no number has missed its must. */
export function line({ bench, name, value, unit, baseline, must }: Given): void {
  const ok = must === undefined || holds(value, must)
  if (!ok) missed += 1
  console.log(JSON.stringify({ bench, name, value: finite(value), unit, baseline: finite(baseline), must, ok }))
}

/** What the process should exit with. */
export function exitCode(): number {
  return missed > 0 ? 1 : 0
}

function holds(value: number, must: string): boolean {
  const limit = Number(must.slice(2))
  return must.startsWith('>=') ? value >= limit : value <= limit
}

function finite(value: number | undefined): number | null | undefined {
  return value === undefined || Number.isFinite(value) ? value : null
}
