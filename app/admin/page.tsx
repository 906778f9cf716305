import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { requireStaff } from '@/lib/auth/staff'

import { adminRooms } from './rooms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') }
}

export default async function AdminPage() {
  await requireStaff('administrator')
  const t = await getTranslations('admin')
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-5xl gap-4">
      <div>
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-3">
        {adminRooms.map((room) => (
          <li
            key={room}
            className="card relative rounded-card border border-line bg-surface p-4 has-[a:hover]:border-brand"
          >
            <Link
              href={`/admin/${room}`}
              prefetch={false}
              className="text-lg font-semibold text-brand after:absolute after:inset-0 after:rounded-card"
            >
              {t(`rooms.${room}`)}
            </Link>
            <p className="text-ink-muted">{t(`hints.${room}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
