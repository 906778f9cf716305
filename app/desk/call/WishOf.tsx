'use client'

import { useTranslations } from 'next-intl'

import type { DeskCall } from '@/lib/calls/answers'

type Props = { call: Pick<DeskCall, 'genderWish' | 'signVarietyWish'>; before?: string; className?: string }

/** Whom the citizen would rather talk with, if they said so. */
export function WishOf({ call, before = '', className }: Props) {
  const t = useTranslations('desk-calls')
  const wishes = [
    call.genderWish && t(`wish.${call.genderWish}`),
    call.signVarietyWish && t('wish.variety', { place: t(`varieties.${call.signVarietyWish}`) }),
  ].filter(Boolean)
  return wishes.length === 0 ? null : <span className={className}>{before + wishes.join(' · ')}</span>
}
