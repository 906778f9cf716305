import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { searchComplaints } from '@/lib/desk/desk'
import { searchSchema } from '@/lib/desk/schema'

import { ComplaintList } from '../ComplaintList'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.search'))('label') }
}

export default async function SearchPage({ searchParams }: Props) {
  const { db } = await requireStaff(...callCentreRoles)
  const asked = searchSchema.parse(await searchParams)
  const t = await getTranslations('desk.search')
  const errors = await getTranslations('errors')
  const found = await searchComplaints(db, asked)
  const more = found.ok && found.value.more
  return (
    <section aria-labelledby="found" className="grid min-w-0 gap-3 lg:col-span-2 lg:col-start-2 lg:row-start-2">
      <h2 id="found">{t('title', { query: asked.q })}</h2>
      {!found.ok && <EmptyState title={errors(found.code)}>{t('hint')}</EmptyState>}
      {found.ok && found.value.rows.length === 0 && <EmptyState title={t('nothing')}>{t('hint')}</EmptyState>}
      {found.ok && found.value.rows.length > 0 && (
        <Card>
          <ComplaintList rows={found.value.rows} />
        </Card>
      )}
      {more && (
        <TextLink
          href={`/desk/search?${new URLSearchParams({ q: asked.q, after: `${more.score}~${more.id}` }).toString()}`}
        >
          {t('more')}
        </TextLink>
      )}
    </section>
  )
}
