import { getTranslations } from 'next-intl/server'

import { ErrorSummary } from '@/components/ui/ErrorSummary'
import type { ErrorCode } from '@/lib/error-codes'

type Props = {
  errors: Partial<Record<string, ErrorCode>>
  /** The name of each field as its label says it; a refusal of the whole form has none. */
  labels: Record<string, string>
}

/** What is wrong with a form that came back, in one list at its top. */
export async function FormErrors({ errors, labels }: Props) {
  const [t, sentence] = await Promise.all([getTranslations('common'), getTranslations('errors')])
  const told = Object.entries(errors).flatMap(([field, code]) => {
    if (code === undefined) return []
    const label = labels[field]
    return [{ field: label ? field : 'main', message: label ? `${label}: ${sentence(code)}` : sentence(code) }]
  })
  return <ErrorSummary title={t('errorSummary')} errors={told} />
}
