'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

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
  const [registered, setRegistered] = useState<{ number: string; inCall: boolean; byMessage: boolean } | null>(null)
  return (
    <>
      <section aria-labelledby="person" className="grid min-w-0 content-start gap-3 lg:col-start-2 lg:row-start-2">
        <h2 id="person">{t('person.title')}</h2>
        <PersonPanel
          phone={draft.phone}
          citizenId={call?.citizenId ?? null}
          onChoose={({ name, prefersSign }) => change({ name: name ?? '', sign: prefersSign })}
        />
      </section>
      <section
        aria-labelledby="intake"
        className="grid min-w-0 content-start gap-3 lg:col-start-3 lg:row-span-2 lg:row-start-1"
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
              setRegistered({ number, inCall: call !== null, byMessage: draft.phone !== '' })
              clear()
            }}
          />
        )}
      </section>
    </>
  )
}
