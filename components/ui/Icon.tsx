import { clsx } from 'clsx'

const paths = {
  alert: 'M12 8v4.5M12 16h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  done: 'm8 12.5 2.8 2.8L16 9.5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  no: 'm9 9 6 6M15 9l-6 6M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  wait: 'M12 7v5l3.5 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  info: 'M12 11.5V16M12 8h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  dot: 'M12 11.5v1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
}

export type IconName = keyof typeof paths

/** The few marks that these parts need, as plain SVG: an icon library would be a script on every citizen's phone. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={clsx('shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
