'use client'

import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { Button } from '@/components/ui/Button'
import { controlClass } from '@/components/ui/field-ids'

import { Beside } from './Beside'

const keys = ['F2', 'F4', 'F8', 'Ctrl+Enter', 'Alt+Enter', 'Alt+Backspace', '?'] as const

/** Search, a new complaint, and the keys. Function keys work while typing; `?` only outside of fields, and can be turned off. */
export function Toolbar() {
  const t = useTranslations('desk')
  const router = useRouter()
  const pathname = usePathname()
  const [intakes, setIntakes] = useState(0)
  const keysButton = useRef<HTMLButtonElement>(null)
  const [singleKeys, setSingleKeys] = useState(true)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
    if (event.key === '?' && singleKeys && !isTyping) keysButton.current?.click()
    else if (event.key === 'F2') startIntake()
    else if (event.key === 'F4' && !event.altKey) document.querySelector<HTMLElement>('#desk-search')?.focus()
    else if (event.key === 'Enter' && event.ctrlKey) submitFrom(event.target)
    else if (event.key === 'F8') document.querySelector<HTMLElement>('#task-rows a')?.focus()
    else return
    event.preventDefault()
  })

  function submitFrom(target: EventTarget | null) {
    if (target instanceof HTMLElement) target.closest('form')?.requestSubmit()
  }

  function startIntake() {
    document.querySelector<HTMLElement>('[data-desk-next]')?.click()
    if (pathname !== '/desk') router.push('/desk')
    setIntakes((count) => count + 1)
  }

  // After the page with the form is there.
  useEffect(() => {
    if (intakes > 0 && pathname === '/desk') document.querySelector<HTMLElement>('#phone')?.focus()
  }, [intakes, pathname])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className="mb-4">
      <div className="flex flex-wrap items-center gap-3">
        <search className="min-w-0 grow basis-full sm:basis-0">
          <Form action="/desk/search" prefetch={false} className="flex gap-2">
            <label htmlFor="desk-search" className="sr-only">
              {t('search.label')}
            </label>
            <input
              id="desk-search"
              name="q"
              type="search"
              placeholder={t('search.placeholder')}
              maxLength={200}
              autoComplete="off"
              aria-keyshortcuts="F4"
              className={controlClass}
            />
            <Button variant="secondary">{t('search.submit')}</Button>
          </Form>
        </search>
        <Button type="button" variant="secondary" onClick={startIntake} aria-keyshortcuts="F2">
          {t('newComplaint')}
        </Button>
        <Button ref={keysButton} type="button" variant="quiet" popoverTarget="keys">
          {t('keys.title')} <kbd aria-hidden>?</kbd>
        </Button>
      </div>
      <Beside id="keys" label={t('keys.title')} at="top">
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-control border border-line-strong px-2 py-0.5 font-mono">{key}</kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-target items-center gap-3">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
            className="size-5 accent-brand"
          />
          {t('keys.single')}
        </label>
      </Beside>
    </div>
  )
}
