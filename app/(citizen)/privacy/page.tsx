import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { Statement } from '@/components/frame/Statement'

const parts = ['why', 'who', 'video', 'aadhaar', 'rights', 'cookies'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.privacy')
  return { title: t('title') }
}

export default async function PrivacyPage() {
  const t = await getTranslations('pages.privacy')
  return (
    <Statement
      title={t('title')}
      version={t('version')}
      parts={parts.map((part) => ({ title: t(`${part}.title`), says: t(`${part}.says`) }))}
    />
  )
}
