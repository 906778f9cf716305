'use client'

import { useState, useSyncExternalStore } from 'react'

import { Place } from '@/components/pictograms/Place'
import { Button } from '@/components/ui/Button'

type Props = {
  latitude: string
  longitude: string
  texts: { label: string; use: string; wait: string; done: string; failed: string; remove: string }
}

type State = { kind: 'none' | 'waiting' | 'failed' } | { kind: 'known'; latitude: string; longitude: string }

const nothingChanges = () => () => undefined

/** "I am there now": the phone's position, asked for only at the tap. Without script only what is known already goes along. */
export function PositionField({ latitude, longitude, texts }: Props) {
  const canAsk = useSyncExternalStore(
    nothingChanges,
    () => 'geolocation' in navigator,
    () => false,
  )
  const [state, setState] = useState<State>(
    latitude && longitude ? { kind: 'known', latitude, longitude } : { kind: 'none' },
  )

  function ask() {
    setState({ kind: 'waiting' })
    navigator.geolocation.getCurrentPosition(
      // Five decimals are about a metre; more says nothing.
      ({ coords }) =>
        setState({ kind: 'known', latitude: coords.latitude.toFixed(5), longitude: coords.longitude.toFixed(5) }),
      () => setState({ kind: 'failed' }),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }

  const known = state.kind === 'known' ? state : null
  return (
    <>
      <input type="hidden" name="latitude" value={known?.latitude ?? ''} />
      <input type="hidden" name="longitude" value={known?.longitude ?? ''} />
      {(canAsk || known) && (
        <div className="grid gap-2 rounded-card border border-line bg-surface p-4 sm:flex sm:items-center sm:justify-between">
          <p className="flex items-center gap-3">
            <Place className="size-10 text-brand" />
            <span className="font-semibold">{texts.label}</span>
          </p>
          <output className="text-ink-muted empty:hidden">
            {state.kind === 'waiting' && texts.wait}
            {state.kind === 'known' && texts.done}
            {state.kind === 'failed' && texts.failed}
          </output>
          <Button
            type="button"
            variant="secondary"
            aria-disabled={state.kind === 'waiting'}
            onClick={() => (known ? setState({ kind: 'none' }) : state.kind !== 'waiting' && ask())}
          >
            {known ? texts.remove : texts.use}
          </Button>
        </div>
      )}
    </>
  )
}
