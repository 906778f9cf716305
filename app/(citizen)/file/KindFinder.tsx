'use client'

import { useEffect, useState } from 'react'

import { KindPictogram } from '@/components/complaint/KindPictogram'
import { FieldError } from '@/components/ui/FieldError'
import { bilingual } from '@/lib/i18n/bilingual'

type Kind = { id: string; name: string; pictogram: string }
type Props = {
  /** The id of the field whose words are looked at. */
  words: string
  chosen: string
  suggested: Kind[]
  usual: Kind[]
  error: string | undefined
  texts: { legend: string; hint: string; optional: string; suggested: string; other: string; counts: string[] }
}

const waitMs = 500

/** Pictures of what it may be about: real radio buttons, drawn by the server; while words are written, those that fit come to the front. */
export function KindFinder({ words, chosen, suggested: first, usual, error, texts }: Props) {
  const [suggested, setSuggested] = useState(first)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const field = document.querySelector<HTMLTextAreaElement>(`#${words}`)
    if (!field) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let stop = new AbortController()
    const look = async () => {
      stop.abort()
      stop = new AbortController()
      const found = await ask(field.value, stop.signal)
      if (found === null) return
      setSuggested(found)
      setSaid(texts.counts[found.length] ?? '')
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), waitMs)
    }
    field.addEventListener('input', onInput)
    // Written before this page's script came.
    if (field.value !== field.defaultValue) onInput()
    return () => {
      clearTimeout(timer)
      stop.abort()
      field.removeEventListener('input', onInput)
    }
  }, [words, texts.counts])

  const rest = usual.filter(({ id }) => !suggested.some((kind) => kind.id === id))
  return (
    <fieldset id="category" className="grid gap-3" {...(error && { 'aria-describedby': 'category-error' })}>
      <legend className="font-semibold">
        {texts.legend} <span className="font-normal text-ink-muted">{texts.optional}</span>
      </legend>
      <p className="text-sm text-ink-muted">{texts.hint}</p>
      <FieldError id="category" error={error} />
      <output className="sr-only">{said}</output>
      {suggested.length > 0 && (
        <div className="grid gap-2 rounded-card bg-brand-soft p-3">
          <p className="text-sm font-semibold">{texts.suggested}</p>
          <Tiles kinds={suggested} chosen={chosen} />
        </div>
      )}
      <Tiles kinds={rest} chosen={chosen} />
      <label className={`${tileClass} flex items-center gap-3 px-4 py-2`}>
        <input type="radio" name="category" value="" className={radioClass} />
        {texts.other}
      </label>
    </fieldset>
  )
}

const tileClass =
  'tile control min-h-target rounded-control border border-line-strong bg-surface hover:border-brand has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand'
const radioClass = 'size-5 shrink-0 accent-brand outline-none'

function Tiles({ kinds, chosen }: { kinds: Kind[]; chosen: string }) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {kinds.map(({ id, name, pictogram }) => (
        <label
          key={id}
          className={`${tileClass} relative grid content-start justify-items-center gap-2 px-2 pt-4 pb-3 text-center`}
        >
          <input
            type="radio"
            name="category"
            value={id}
            defaultChecked={id === chosen}
            className={`${radioClass} absolute top-2 left-2`}
          />
          <KindPictogram name={pictogram} className="size-12 text-brand" />
          <span className="text-sm leading-snug font-semibold">{name}</span>
        </label>
      ))}
    </div>
  )
}

/** Null when it cannot be asked: the pictures that are there stay. */
async function ask(words: string, signal: AbortSignal): Promise<Kind[] | null> {
  try {
    const response = await fetch('/api/categories', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ words: words.slice(0, 600) }),
      signal,
    })
    if (!response.ok) return null
    const kinds = (await response.json()) as { id: number; nameHi: string; nameEn: string; pictogram: string }[]
    const locale = document.documentElement.lang === 'en' ? 'en' : 'hi'
    return kinds.map((kind) => ({
      id: String(kind.id),
      name: bilingual(kind, 'name', locale),
      pictogram: kind.pictogram,
    }))
  } catch {
    return null
  }
}
