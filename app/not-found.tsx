import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { CitizenFrame } from '@/components/frame/CitizenFrame'
import { PhoneLines } from '@/components/frame/PhoneLines'
import { Question } from '@/components/pictograms/Question'
import { LinkButton } from '@/components/ui/LinkButton'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.notFound')
  return { title: t('title') }
}

export default async function NotFoundPage() {
  const t = await getTranslations('pages.notFound')
  return (
    <CitizenFrame>
      <div className="grid gap-10">
        <div className="grid gap-3">
          <Question className="size-20 text-brand" />
          <h1>{t('title')}</h1>
          <p>{t('says')}</p>
          <p className="grid gap-3 pt-2 sm:flex">
            <LinkButton href="/">{t('home')}</LinkButton>
            <LinkButton href="/track" variant="secondary">
              {t('track')}
            </LinkButton>
          </p>
        </div>
        <PhoneLines />
      </div>
    </CitizenFrame>
  )
}
