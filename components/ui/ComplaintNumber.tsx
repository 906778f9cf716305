import { clsx } from 'clsx'

import { CopyButton } from './CopyButton'

type Props = {
  /** As stored: RPR-26-001234-7. */
  number: string
  /** Without it there is no button (lists, rows). */
  copy?: { label: string; done: string }
  large?: boolean
}

/** The groups of the number stand apart and never break inside; digits are of one width. */
export function ComplaintNumber({ number, copy, large = false }: Props) {
  const groups = number.split('-')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-2">
      <span
        className={clsx(
          'font-mono whitespace-nowrap tabular-nums',
          large ? 'text-[clamp(1.125rem,6vw,1.75rem)] font-bold' : 'font-semibold',
        )}
        translate="no"
      >
        {groups.map((group, index) => (
          <span
            key={index}
            className={clsx(
              index > 0 && large && 'before:mx-[0.1em]',
              index > 0 && 'before:text-ink-muted before:content-["-"]',
            )}
          >
            {group}
          </span>
        ))}
      </span>
      {copy && <CopyButton text={number} {...copy} />}
    </span>
  )
}
