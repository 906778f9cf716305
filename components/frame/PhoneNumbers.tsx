import { phoneLines } from '@/lib/directory/known-lines'

/** Without `lines` the four that the product is shipped with: pages that must stand while nothing else does. */
export function PhoneNumbers({ lines = phoneLines }: { lines?: readonly string[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-2">
      {lines.map((line) => (
        <li key={line}>
          <a
            href={`tel:${line.startsWith('+') ? line : `+91${line.replace('-', '')}`}`}
            className="control flex min-h-target items-center justify-center rounded-control border border-line-strong bg-surface px-3 font-semibold whitespace-nowrap text-brand tabular-nums hover:bg-brand-soft"
          >
            {line}
          </a>
        </li>
      ))}
    </ul>
  )
}
