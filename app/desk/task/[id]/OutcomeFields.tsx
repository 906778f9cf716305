'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

import { FormArea, FormTiles } from '@/components/form/fields'

type Props = { question: string; remark: string; tiles: ComponentProps<typeof FormTiles>['tiles'] }

/** What came of a call: one of the tiles, and words if you like. */
export function OutcomeFields({ question, remark, tiles }: Props) {
  const common = useTranslations('common')
  return (
    <>
      <FormTiles name="outcome" legend={question} tiles={tiles} required />
      <FormArea name="remark" label={remark} optional={common('optional')} rows={2} maxLength={2000} />
    </>
  )
}
