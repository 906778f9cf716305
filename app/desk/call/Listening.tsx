'use client'

import { useLocale, useMessages, useTranslations } from 'next-intl'

import { ask } from '@/components/browser/ask'
import { OutOfCall } from '@/components/call/OutOfCall'
import { PeerStage } from '@/components/call/PeerStage'
import { useCallConnection } from '@/components/call/useCallConnection'
import { citizensPlace } from '@/components/call/view'
import { Eye } from '@/components/pictograms/Eye'
import { Button } from '@/components/ui/Button'
import type { DeskCalls, Join } from '@/lib/calls/answers'

import { useDeskCalls } from './DeskCallsProvider'
import { useStay } from './useStay'

type Props = { listening: NonNullable<DeskCalls['listening']> }

/** A supervisor looks on: nothing of theirs is sent. They come in when the citizen's page has shown it, not before. */
export function Listening({ listening: { callId, mode, isTold, nameHi, nameEn } }: Props) {
  const t = useTranslations('desk-calls')
  const words = useMessages().call
  const locale = useLocale()
  const name = (locale === 'hi' ? nameHi : nameEn) ?? ''
  const { listen, isBusy } = useDeskCalls()
  const { connection, view } = useCallConnection({
    getJoin: async () => ask<Join>(`/api/desk/calls/${callId}/listener`),
    onWire: () => undefined,
  })
  const join = async () => connection.start()
  useStay(connection, { mayJoin: isTold, join })
  return (
    <section
      ref={intoSight}
      aria-labelledby="listening"
      className="theme-dark flex flex-col gap-2 scroll-mt-4 overflow-hidden rounded-card p-3 lg:sticky lg:top-4"
    >
      <h2 id="listening" className="flex items-center gap-2">
        <Eye className="size-8 text-accent" />
        {t('listening.title')} {name && `· ${t('listening.with', { name })}`}
      </h2>
      <output>{t(isTold ? 'listening.knows' : 'listening.telling')}</output>
      {isTold && view.link === 'lost' && (
        <OutOfCall says={t('lost.says')} button={t('lost.join')} onPress={() => void join()} />
      )}
      {isTold && view.link !== 'lost' && (
        <div ref={intoSight} className="relative aspect-2/1 w-full overflow-hidden rounded-card">
          <PeerStage
            view={view}
            name={words.people.citizen}
            places={places}
            words={words}
            locale={locale}
            mode={mode}
          />
        </div>
      )}
      <Button type="button" variant="danger" size="call" disabled={isBusy} onClick={() => void listen(callId, false)}>
        {t('listening.stop')}
      </Button>
    </section>
  )
}

/** On a phone the button that was pressed is far below what it opens. */
const intoSight = (part: HTMLElement | null): void => part?.scrollIntoView({ block: 'nearest' })

const places = [citizensPlace]
