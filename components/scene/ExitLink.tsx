import type { ComponentType } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

type Props = { href: string; picture: ComponentType<PictogramProps>; label: string; onClick?: () => void }

/** A way out of a call or a message, always in sight. A plain link: it works whatever became of the script. */
export function ExitLink({ href, picture: Picture, label, onClick }: Props) {
  return (
    <a
      href={href}
      onClick={onClick}
      className="control flex min-h-20 flex-col items-center justify-center gap-1 rounded-card border border-line-strong bg-surface p-2 text-center text-sm leading-tight font-semibold hover:bg-brand-soft"
    >
      <Picture className="size-9 text-brand" />
      {label}
    </a>
  )
}
