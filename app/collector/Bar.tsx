/** A bar in a cell under its number: `part` of `whole` of the widest bar of its column. Says nothing that the number does not. */
export function Bar({ value, part = 0, widest }: { value: number; part?: number; widest: number }) {
  const width = (n: number) => `${widest === 0 ? 0 : (100 * n) / widest}%`
  return (
    <span
      aria-hidden
      className="mt-1 block h-1.5 w-full overflow-hidden rounded-full bg-line/60 forced-color-adjust-none"
    >
      <span className="flex h-full rounded-full bg-brand" style={{ width: width(value) }}>
        <span
          className="h-full rounded-full bg-accent"
          style={{ width: value === 0 ? '0' : `${(100 * part) / value}%` }}
        />
      </span>
    </span>
  )
}
