'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { FormArea } from '@/components/form/fields'
import type { Locale } from '@/lib/i18n/locales'
import { longestVariable } from '@/lib/messaging/templates'

import { fill, smsSize, variablesOf } from './sms-size'

type Props = { body: string; isSms: boolean; locale: Locale; samples: Record<string, string> }

/** The text with its preview as a person gets it, and as how many SMS it counts when every variable is as long as it may be. */
export function TemplateText({ body, isSms, locale, samples }: Props) {
  const t = useTranslations('admin.templates')
  const [text, setText] = useState(body)
  const variables = variablesOf(text)
  const longest = Object.fromEntries(
    variables.map((name) => [name, (locale === 'hi' ? 'क' : 'a').repeat(longestVariable)]),
  )
  const usual = smsSize(fill(text, samples))
  const most = smsSize(fill(text, longest))
  return (
    <div className="grid grid-cols-1 gap-3">
      <FormArea
        name="body"
        label={t('text')}
        hint={t('textHint')}
        lang={locale}
        rows={4}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
      />
      <div>
        <p className="text-sm font-semibold text-ink-muted">{t('preview')}</p>
        <output
          lang={locale}
          className="block rounded-card rounded-tl-none bg-ok-soft px-4 py-3 wrap-anywhere whitespace-pre-line"
        >
          {fill(text, samples)}
        </output>
      </div>
      <p className="text-sm">
        {variables.length > 0 && (
          <>
            {t('variables')}{' '}
            {variables.map((name) => (
              <code key={name} className="mr-1.5 rounded bg-line/40 px-1.5">{`{${name}}`}</code>
            ))}
            <span className="block text-ink-muted">{t('variableRule', { longest: longestVariable })}</span>
          </>
        )}
        {isSms && (
          <span className={most.parts > 3 ? 'block font-semibold text-accent' : 'block'}>
            {t('parts', {
              units: usual.units,
              parts: usual.parts,
              most: most.parts,
              one: usual.isUnicode ? 70 : 160,
              several: usual.isUnicode ? 67 : 153,
            })}
          </span>
        )}
      </p>
    </div>
  )
}
