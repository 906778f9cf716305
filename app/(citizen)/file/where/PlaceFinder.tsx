'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { controlClass, fieldAria } from '@/components/ui/field-ids'
import { RadioTiles } from '@/components/ui/RadioTiles'
import { bilingual } from '@/lib/i18n/bilingual'

type Place = { id: string; name: string; within: string | null }
type Props = {
  query: string
  chosen: string
  places: Place[]
  error: string | undefined
  texts: { label: string; hint: string; find: string; found: string; none: string; counts: string[] }
}

const waitMs = 300

/** Search by some letters, choose from what was found. Without script the button asks the server and the page comes back with the list. */
export function PlaceFinder({ query, chosen, places: first, error, texts }: Props) {
  const [places, setPlaces] = useState(first)
  const [said, setSaid] = useState(query && first.length === 0 ? (texts.counts[0] ?? '') : '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = useRef(new AbortController())
  const field = useRef<HTMLInputElement>(null)
  // What was written before this page's script came is looked for too.
  const begin = useEffectEvent(() => {
    const written = field.current?.value ?? ''
    if (written !== query) onInput(written)
  })
  useEffect(() => {
    begin()
    return () => clearTimeout(timer.current)
  }, [])

  async function look(words: string) {
    stop.current.abort()
    stop.current = new AbortController()
    const found = await ask(words, stop.current.signal)
    if (found === null) return
    setPlaces(found)
    setSaid(texts.counts[found.length] ?? '')
  }

  function onInput(words: string) {
    clearTimeout(timer.current)
    if (words.trim().length >= 2) timer.current = setTimeout(() => void look(words), waitMs)
  }

  return (
    <div className="grid gap-4">
      <Field id="placeQuery" label={texts.label} hint={texts.hint}>
        <span className="flex gap-2">
          <input
            ref={field}
            id="placeQuery"
            name="placeQuery"
            type="search"
            className={`${controlClass} min-w-0 flex-1`}
            defaultValue={query}
            maxLength={80}
            autoComplete="off"
            enterKeyHint="search"
            onInput={(event) => onInput(event.currentTarget.value)}
            {...fieldAria('placeQuery', { hint: texts.hint })}
          />
          <Button name="find" value="1" variant="secondary">
            {texts.find}
          </Button>
        </span>
      </Field>
      <output className={said ? 'text-sm text-ink-muted' : 'sr-only'}>{said}</output>
      {places.length > 0 && (
        <RadioTiles
          key={places.map(({ id }) => id).join()}
          name="place"
          legend={texts.found}
          error={error}
          defaultValue={chosen}
          tiles={[
            ...places.map(({ id, name, within }) => ({ value: id, label: name, hint: within })),
            { value: '', label: texts.none },
          ]}
        />
      )}
    </div>
  )
}

/** Null when it cannot be asked: the button still can. */
async function ask(words: string, signal: AbortSignal): Promise<Place[] | null> {
  try {
    const response = await fetch(`/api/places?${new URLSearchParams({ q: words }).toString()}`, { signal })
    if (!response.ok) return null
    const rows = (await response.json()) as {
      id: number
      nameHi: string
      nameEn: string
      withinHi: string | null
      withinEn: string | null
    }[]
    const locale = document.documentElement.lang === 'en' ? 'en' : 'hi'
    return rows.map((row) => ({
      id: String(row.id),
      name: bilingual(row, 'name', locale),
      within: bilingual(row, 'within', locale),
    }))
  } catch {
    return null
  }
}
