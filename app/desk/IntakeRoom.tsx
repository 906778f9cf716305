'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'

import { useDeskCalls } from '@/components/call/DeskCallsProvider'
import type { Choice } from '@/components/ui/ComboBox'

import { IntakeForm } from './IntakeForm'
import { PersonPanel } from './PersonPanel'
import { Registered } from './Registered'
import { useDraft } from './useDraft'

type Props = { staffId: number; categories: Choice[]; places: Choice[] }

/** The desk's first page: who is calling in the middle, the form on the right. */
export function IntakeRoom({ staffId, categories, places }: Props) {
  const t = useTranslations('desk')
  const { draft, change, clear } = useDraft(staffId)
  // Live, or just over and being wrapped up: what is written now belongs to it.
  const call = useDeskCalls().calls?.call ?? null
  const [registered, setRegistered] = useState<Omit<ComponentProps<typeof Registered>, 'onNext'> | null>(null)
  return (
    <>
      <section
        aria-labelledby="person"
        className={clsx(
          'grid min-w-0 content-start gap-3 lg:col-start-2 lg:row-start-2',
          call ? 'max-lg:order-1' : 'max-lg:order-4',
        )}
      >
        <h2 id="person">{t('person.title')}</h2>
        <PersonPanel
          phone={draft.phone}
          citizenId={call?.citizenId ?? null}
          onChoose={({ name, prefersSign }) => change({ name: name ?? '', sign: prefersSign })}
        />
      </section>
      <section
        aria-labelledby="intake"
        className={clsx(
          'grid min-w-0 content-start gap-3 lg:col-start-3 lg:row-span-2 lg:row-start-1',
          // In one column: beside a call at once, else after what waits.
          !call && 'max-lg:order-3',
        )}
      >
        {registered ? (
          <Registered {...registered} onNext={() => setRegistered(null)} />
        ) : (
          <IntakeForm
            draft={draft}
            change={change}
            call={call}
            categories={categories}
            places={places}
            onRegistered={(number) => {
              setRegistered({
                number,
                inCall: call !== null,
                byMessage: draft.phone !== '',
                isSorted: draft.category !== '',
              })
              clear()
            }}
          />
        )}
      </section>
    </>
  )
}
