import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { FormText } from '@/components/form/fields'
import { Button } from '@/components/ui/Button'
import { requireStaff } from '@/lib/auth/staff'

import { PersonFields } from '../PersonFields'
import { SheetForm } from '../SheetForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.staff'))('add') }
}

export default async function NewStaffPage() {
  await requireStaff('administrator')
  const t = await getTranslations('admin.staff')
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-2xl gap-4">
      <div>
        <h1>{t('add')}</h1>
        <p className="text-ink-muted">{t('addHint')}</p>
      </div>
      <SheetForm action="/admin/staff/add" className="card grid gap-4 rounded-card border border-line bg-surface p-4">
        <PersonFields />
        <FormText
          name="login"
          label={t('login')}
          hint={t('loginHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <div>
          <Button>{t('addButton')}</Button>
        </div>
      </SheetForm>
    </div>
  )
}
