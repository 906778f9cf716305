import { useMessages } from 'next-intl'
import type { ReactNode } from 'react'

import { Film } from '@/components/recording/Film'
import type { DeskComplaint } from '@/lib/desk/answers'

type Props = { recording: DeskComplaint['recordings'][number]; label: string; children: ReactNode }

/** What is written down stays in sight while it is: beside its form, on a phone small above it. Its speeds come before the first field. */
export function FilmBeside({ recording, label, children }: Props) {
  const { sign } = useMessages()
  return (
    <div className="flex flex-col gap-4 max-lg:[&_:is(input,textarea,select,button)]:scroll-mt-[45dvh] lg:grid lg:grid-cols-2 lg:items-start">
      <div className="sticky top-0 z-10 bg-surface pb-2 lg:top-4">
        <Film recording={recording} label={label} words={sign.film} isWorked className="max-lg:*:first:max-h-[28dvh]" />
      </div>
      {children}
    </div>
  )
}
