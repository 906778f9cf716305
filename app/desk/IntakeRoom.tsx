'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

import type { Choice } from '@/components/ui/ComboBox'

import { useDeskCalls } from './call/DeskCallsProvider'
import { draftId, draftOf, type IntakeCall, leftOver } from './drafts'
import { EarlierWords } from './EarlierWords'
import { Intake } from './Intake'
import { PersonPanel } from './PersonPanel'
import { useDrafts } from './useDrafts'

type Props = { staffId: number; categories: Choice[]; places: Choice[] }

/** The desk's first page: who is calling in the middle, the form on the right. */
export function IntakeRoom({ staffId, categories, places }: Props) {
  const t = useTranslations('desk')
  const { drafts, change } = useDrafts(staffId)
  const [opened, setOpened] = useState<IntakeCall | null>(null)
  // Live, or just over and being wrapped up: what is written now belongs to it, and an earlier one waits.
  const current = useDeskCalls().calls?.call ?? null
  if (current && opened) setOpened(null)
  const call = current ?? opened
  const draft = draftOf(drafts, call)
  return (
    <>
      <section
        aria-labelledby="person"
        className={clsx(
          'grid min-w-0 content-start gap-3 lg:col-start-2 lg:row-start-2',
          current ? 'max-lg:order-1' : 'max-lg:order-4',
        )}
      >
        <h2 id="person">{t('person.title')}</h2>
        <PersonPanel
          phone={draft.phone}
          citizenId={call?.citizenId ?? null}
          onChoose={({ name, prefersSign }) => change(call, { name: name ?? '', sign: prefersSign })}
        />
      </section>
      <section
        aria-labelledby="intake"
        className={clsx(
          'grid min-w-0 content-start gap-3 lg:col-start-3 lg:row-span-2 lg:row-start-1',
          // In one column: beside a call at once, else after what waits.
          !current && 'max-lg:order-3',
          // Beside a call it scrolls alone: the picture stays in sight.
          current?.state === 'live' && 'lg:-m-1 lg:max-h-[calc(100dvh-9.5rem)] lg:overflow-y-auto lg:p-1',
        )}
      >
        {!current && (
          <EarlierWords
            earlier={leftOver(drafts, null)}
            opened={opened}
            onOpen={setOpened}
            onDiscard={(one) => {
              change(one, null)
              setOpened(null)
            }}
          />
        )}
        <Intake
          key={draftId(call)}
          draft={draft}
          change={(changes) => change(call, changes)}
          call={call}
          categories={categories}
          places={places}
          inCall={current !== null}
          number={current?.number ?? null}
          onRegistered={() => change(call, null)}
          onNext={() => setOpened(null)}
        />
      </section>
    </>
  )
}
