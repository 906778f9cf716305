'use client'

import { useLocale, useMessages, useTranslations } from 'next-intl'

import { ask } from '@/components/browser/ask'
import { OutOfCall } from '@/components/call/OutOfCall'
import { PeerStage } from '@/components/call/PeerStage'
import { useCallConnection } from '@/components/call/useCallConnection'
import { citizensSeat } from '@/components/call/view'
import { Eye } from '@/components/pictograms/Eye'
import { Button } from '@/components/ui/Button'
import type { DeskCalls, Join } from '@/lib/calls/answers'

import { useDeskCalls } from './DeskCallsProvider'
import { useStay } from './useStay'

type Props = { lookingOn: NonNullable<DeskCalls['lookingOn']> }

/** A supervisor looks on: nothing of theirs is sent. They come in when the citizen's page has shown it, not before. */
export function LookingOn({ lookingOn: { callId, mode, isTold, nameHi, nameEn } }: Props) {
  const t = useTranslations('desk-calls')
  const words = useMessages().call
  const locale = useLocale()
  const name = (locale === 'hi' ? nameHi : nameEn) ?? ''
  const { lookOn, isBusy } = useDeskCalls()
  const { connection, view } = useCallConnection({
    getJoin: async () => ask<Join>(`/api/desk/calls/${callId}/look-on/join`),
    onWire: () => undefined,
  })
  const join = async () => connection.start()
  useStay(connection, { mayJoin: isTold, join })
  return (
    <section
      ref={intoSight}
      aria-labelledby="looking-on"
      className="theme-dark flex flex-col gap-2 scroll-mt-4 overflow-hidden rounded-card p-3 lg:sticky lg:top-4"
    >
      <h2 id="looking-on" className="flex items-center gap-2">
        <Eye className="size-8 text-accent" />
        {t('lookingOn.title')} {name && `· ${t('lookingOn.with', { name })}`}
      </h2>
      <output>{t(isTold ? 'lookingOn.knows' : 'lookingOn.telling')}</output>
      {isTold && view.link === 'lost' && (
        <OutOfCall why="lost" says={t('lost.says')} button={t('lost.join')} onPress={() => void join()} />
      )}
      {isTold && view.link !== 'lost' && (
        <div ref={intoSight} className="relative aspect-2/1 w-full overflow-hidden rounded-card">
          <PeerStage view={view} name={words.people.citizen} seats={seats} words={words} locale={locale} mode={mode} />
        </div>
      )}
      <Button type="button" variant="danger" size="call" disabled={isBusy} onClick={() => void lookOn(callId, false)}>
        {t('lookingOn.stop')}
      </Button>
    </section>
  )
}

/** On a phone the button that was pressed is far below what it opens. */
const intoSight = (part: HTMLElement | null): void => part?.scrollIntoView({ block: 'nearest' })

const seats = [citizensSeat]
