'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { TextField } from '@/components/ui/TextField'
import { type ErrorCode, isErrorCode } from '@/lib/error-codes'
import type { PromptKey } from '@/lib/isl/schema'

import { useClipCamera } from './useClipCamera'

type Props = { prompts: { key: PromptKey; says: string }[]; signedBy: string }

/** The whole sitting goes by one key: what comes next has the focus. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

/** One sitting: the camera stays open, the next prompt stands large beside it; record, look at it, keep it, and on to the next. */
export function Sitting({ prompts, signedBy }: Props) {
  const t = useTranslations('admin.isl')
  const errors = useTranslations('errors')
  const router = useRouter()
  const { phase, isRefused, film, show, ...camera } = useClipCamera()
  const [name, setName] = useState(signedBy)
  const [at, setAt] = useState(0)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const prompt = prompts[at]

  function next() {
    camera.forget()
    setRefusal(null)
    if (at + 1 < prompts.length) return setAt(at + 1)
    camera.close()
    router.push('/admin/isl')
    router.refresh()
  }

  async function keep() {
    const code = prompt && (await camera.keep(prompt.key, name))
    if (code) return setRefusal(isErrorCode(code) ? code : 'unavailable')
    next()
  }

  if (phase === 'closed' || !prompt)
    return (
      <form
        className="card grid max-w-xl gap-3 rounded-card border border-line bg-surface p-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return setRefusal('required')
          setRefusal(null)
          void camera.open()
        }}
      >
        <TextField
          name="signedBy"
          label={t('signedBy')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={refusal ? errors(refusal) : undefined}
          maxLength={120}
        />
        {isRefused && <Notice tone="stop">{t('noCamera')}</Notice>}
        <Button>{t('begin', { count: prompts.length })}</Button>
      </form>
    )
  return (
    <section
      aria-labelledby="prompt"
      className="card grid gap-4 rounded-card border border-line bg-surface p-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="relative overflow-hidden rounded-card bg-black">
        {film ? (
          <video
            key="film"
            src={film}
            controls
            autoPlay
            loop
            muted
            playsInline
            aria-label={t('film')}
            className="aspect-4/3 w-full object-contain"
          />
        ) : (
          <video
            key="camera"
            ref={show}
            autoPlay
            muted
            playsInline
            aria-label={t('camera')}
            className="aspect-4/3 w-full -scale-x-100 object-contain"
          />
        )}
        {phase === 'recording' && (
          <span aria-hidden className="pointer-events-none absolute inset-0 border-8 border-emergency" />
        )}
      </div>
      <div className="grid content-between gap-4">
        <div className="grid gap-2">
          <p className="text-sm text-ink-muted tabular-nums">{t('nth', { nth: at + 1, all: prompts.length })}</p>
          <h2 id="prompt" className="text-xl leading-snug">
            {prompt.says}
          </h2>
          <output className="text-sm text-ink-muted">{t(`do.${phase}`)}</output>
          {refusal && <Notice tone="stop">{errors(refusal)}</Notice>}
        </div>
        <div className="grid gap-2">
          {phase === 'ready' && (
            <Button type="button" key="record" ref={focus} onClick={camera.record}>
              {t('record')}
            </Button>
          )}
          {phase === 'recording' && (
            <Button type="button" key="stop" ref={focus} variant="danger" onClick={camera.stop}>
              {t('stop')}
            </Button>
          )}
          {(phase === 'recorded' || phase === 'keeping') && (
            <>
              <Button type="button" key="keep" ref={focus} disabled={phase === 'keeping'} onClick={() => void keep()}>
                {t('keep')}
              </Button>
              <Button type="button" variant="secondary" onClick={camera.forget}>
                {t('again')}
              </Button>
            </>
          )}
          {phase !== 'recording' && (
            <Button type="button" variant="quiet" onClick={next}>
              {t('skip')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
