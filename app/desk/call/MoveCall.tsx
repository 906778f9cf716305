'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import type { DeskCall } from '@/lib/calls/answers'

import { useDeskCalls } from './DeskCallsProvider'
import { Refused } from './Refused'

type Props = { call: DeskCall; line: DeskCall[] }

/** A supervisor gives a call another place among those of its kind, and says why. An emergency keeps the first one. */
export function MoveCall({ call, line }: Props) {
  const t = useTranslations('desk-calls')
  const errors = useTranslations('errors')
  const { move, isBusy } = useDeskCalls()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const others = line.filter(({ mode, emergencyAt }) => mode === call.mode && emergencyAt === null)
  const at = others.findIndex(({ id }) => id === call.id)
  // Undefined: it is there already.
  const places = {
    first: at > 0 ? others[0]?.id : undefined,
    up: at > 0 ? others[at - 1]?.id : undefined,
    down: at < others.length - 1 ? (others[at + 2]?.id ?? null) : undefined,
  }
  if (call.emergencyAt !== null || others.length < 2) return null
  async function put(beforeId: string | null) {
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '' && (await move(call.id, beforeId, reason))) setReason('')
  }
  return (
    <details className="basis-full">
      <summary className="min-h-target content-center font-semibold text-brand">{t('move.title')}</summary>
      <div className="grid gap-2 pb-2">
        <TextField
          name={`reason-${call.id}`}
          label={t('move.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
          error={isMissing ? errors('required') : undefined}
        />
        <span className="flex flex-wrap gap-2">
          {(['first', 'up', 'down'] as const).map((where) => {
            const before = places[where]
            return (
              <Button
                key={where}
                type="button"
                variant="secondary"
                disabled={isBusy || before === undefined}
                onClick={() => before !== undefined && void put(before)}
              >
                {t(`move.${where}`)}
              </Button>
            )
          })}
        </span>
        <Refused acts={['move']} of={call.id} />
      </div>
    </details>
  )
}
