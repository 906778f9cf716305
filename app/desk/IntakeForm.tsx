'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import { Button } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import type { Choice } from '@/components/ui/ComboBox'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { TextArea } from '@/components/ui/TextArea'
import { TextField } from '@/components/ui/TextField'

import { ChoiceField } from './ChoiceField'
import type { Draft, IntakeCall } from './drafts'
import { RefusalNotice } from './RefusalNotice'
import { useSend } from './useSend'

type Props = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  call: IntakeCall | null
  categories: Choice[]
  places: Choice[]
  onRegistered: (number: string) => void
}

/** The form beside the call. Everything by keyboard; Ctrl+Enter registers; a refusal keeps every word. */
export function IntakeForm({ draft, change, call, categories, places, onRegistered }: Props) {
  const t = useTranslations('desk')
  const errors = useTranslations('errors')
  const common = useTranslations('common')
  const { send, isSending, refusal } = useSend(() => change({ key: crypto.randomUUID() }))
  const router = useRouter()
  // Before the first letter, and without scripts.
  const [spareKey] = useState(() => crypto.randomUUID())
  const errorOf = (field: string) => {
    const code = refusal?.fields[field]
    return code && errors(code)
  }
  const wrong = Object.entries(refusal?.fields ?? {}).map(([field, code]) => ({
    field,
    message: `${t.has(`intake.${field}` as 'intake.text') ? `${t(`intake.${field}` as 'intake.text')}: ` : ''}${errors(code ?? 'invalid_input')}`,
  }))

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    const to = await send('/api/desk/complaints', body)
    if (to === null) return
    onRegistered(to.slice(to.lastIndexOf('/') + 1))
    router.refresh()
  }

  return (
    <form
      method="post"
      action="/api/desk/complaints"
      className="grid gap-4"
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <h2 id="intake">{t(call ? 'intake.titleInCall' : 'intake.title')}</h2>
      {wrong.length > 0 ? (
        <ErrorSummary title={common('errorSummary')} errors={wrong} />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <input type="hidden" name="key" value={draft.key || spareKey} suppressHydrationWarning />
      <input type="hidden" name="call" value={call?.id ?? ''} />
      <input type="hidden" name="channel" value={channelOf(call, draft)} />
      <input type="hidden" name="locale" value={call?.locale ?? (draft.english ? 'en' : 'hi')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="phone"
          label={t('intake.phone')}
          optional={common('optional')}
          error={errorOf('phone')}
          value={draft.phone}
          onChange={(event) => change({ phone: event.target.value })}
          inputMode="tel"
          maxLength={20}
          aria-keyshortcuts="F2"
          className="font-mono"
        />
        <TextField
          name="name"
          label={t('intake.name')}
          optional={common('optional')}
          error={errorOf('name')}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          maxLength={120}
        />
      </div>
      <TextArea
        name="text"
        label={t('intake.text')}
        error={errorOf('text')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        maxLength={5000}
        required
      />
      <ChoiceField
        name="category"
        error={errorOf('category')}
        choices={categories}
        value={draft.category}
        onChange={(category) => change({ category })}
      />
      <ChoiceField
        name="place"
        error={errorOf('place')}
        choices={places}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="landmark"
        label={t('intake.landmark')}
        optional={common('optional')}
        error={errorOf('landmark')}
        value={draft.landmark}
        onChange={(event) => change({ landmark: event.target.value })}
        maxLength={300}
      />
      <div className="flex flex-wrap gap-x-6">
        <Checkbox
          name="sign"
          label={t('intake.sign')}
          checked={draft.sign || call?.mode === 'sign'}
          onChange={(event) => change({ sign: event.target.checked })}
        />
        {!call && (
          <>
            <Checkbox
              name="walkIn"
              label={t('intake.walkIn')}
              checked={draft.walkIn}
              onChange={(event) => change({ walkIn: event.target.checked })}
            />
            <Checkbox
              name="english"
              label={t('intake.english')}
              checked={draft.english}
              onChange={(event) => change({ english: event.target.checked })}
            />
          </>
        )}
      </div>
      <Button wide disabled={isSending} aria-keyshortcuts="Control+Enter">
        {t(isSending ? 'intake.sending' : 'intake.submit')}
      </Button>
    </form>
  )
}

function channelOf(call: IntakeCall | null, { walkIn }: Draft) {
  if (call) return call.mode === 'sign' ? 'video' : 'voice'
  return walkIn ? 'walk_in' : 'phone'
}
