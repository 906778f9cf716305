'use client'

import { useTranslations } from 'next-intl'

import { FormTiles } from '@/components/form/fields'

import { ActForm } from '../../ActForm'

/** The second person's look: outside of the remit or not. */
export function RemitDecision({ id, reason }: { id: number; reason: string | null }) {
  const t = useTranslations('desk.remit')
  const tiles = (['yes', 'no'] as const).map((value) => ({ value, label: t(value), hint: t(`then.${value}`) }))
  return (
    <div className="grid gap-4">
      {reason && (
        <figure>
          <figcaption className="text-sm text-ink-muted">{t('because')}</figcaption>
          <blockquote className="whitespace-pre-wrap">{reason}</blockquote>
        </figure>
      )}
      <ActForm action={`/api/desk/tasks/${id}/remit`} submit={t('decide')} wide>
        <FormTiles name="outside" legend={t('question')} tiles={tiles} required />
      </ActForm>
    </div>
  )
}
