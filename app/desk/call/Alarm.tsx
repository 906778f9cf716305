'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'

import { Siren } from '@/components/pictograms/Siren'
import { Button } from '@/components/ui/Button'

import { alertPerson } from './alert'

type Props = {
  title: string
  /** What to do. */
  what: string
  /** Anything else is a new alarm. */
  since: string
  className?: string
  children?: ReactNode
}

/** An emergency: seen (the frame of the whole page pulses), heard and felt until it is answered by a press; what to do stays. */
export function Alarm({ title, what, since, className, children }: Props) {
  const t = useTranslations('desk-calls.emergency')
  const [seen, setSeen] = useState<string | null>(null)
  const isNew = seen !== since
  useEffect(() => (isNew ? alertPerson(title) : undefined), [isNew, title])
  return (
    <div
      role="alert"
      className={clsx('flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 bg-accent-soft px-3 py-1.5', className)}
    >
      {isNew && (
        <span aria-hidden className="pulse-frame pointer-events-none fixed inset-0 z-50 border-12 border-accent" />
      )}
      <Siren className="size-12 text-accent" />
      <strong className="min-w-40 flex-1">{title}</strong>
      {children}
      {isNew && (
        <Button type="button" variant="secondary" onClick={() => setSeen(since)}>
          {t('seen')}
        </Button>
      )}
      <span className="basis-full">{what}</span>
    </div>
  )
}
