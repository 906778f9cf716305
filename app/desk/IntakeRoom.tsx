'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import type { Choice } from '@/components/ui/ComboBox'

import { type CallOnStage, IntakeForm } from './IntakeForm'
import { PersonPanel } from './PersonPanel'
import { Registered } from './Registered'
import { useDraft } from './useDraft'

type Props = { staffId: number; call: CallOnStage | null; categories: Choice[]; places: Choice[] }

/** The desk's first page: who is calling in the middle, the form on the right. */
export function IntakeRoom({ staffId, call, categories, places }: Props) {
  const t = useTranslations('desk')
  const { draft, change, clear } = useDraft(staffId)
  const [registered, setRegistered] = useState<{ number: string; inCall: boolean; byMessage: boolean } | null>(null)
  return (
    <>
      <section aria-labelledby="person" className="min-w-0 grid content-start gap-3">
        <h2 id="person">{t('person.title')}</h2>
        <PersonPanel
          phone={draft.phone}
          citizenId={call?.citizenId ?? null}
          onChoose={({ name, prefersSign }) => change({ name: name ?? '', sign: prefersSign })}
        />
      </section>
      <section aria-labelledby="intake" className="min-w-0 grid content-start gap-3">
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
