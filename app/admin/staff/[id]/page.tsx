import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { FormCheck, FormText } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { requireStaff } from '@/lib/auth/staff'
import { getFormat } from '@/lib/i18n/get-format'
import { listStaff } from '@/lib/staff/staff'

import { ActiveTag } from '../../ActiveTag'
import { PersonFields } from '../PersonFields'
import { SheetForm } from '../SheetForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('staff') }
}

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { db, staff: me } = await requireStaff('administrator')
  const t = await getTranslations('admin.staff')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const format = await getFormat()
  const id = Number((await params).id)
  const person = (await listStaff(db)).find((one) => one.id === id)
  if (!person) notFound()
  const card = 'card grid gap-3 rounded-card border border-line bg-surface p-4'
  const isMe = person.id === me.id
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-5xl gap-4">
      <div>
        <h1 className="flex flex-wrap items-center gap-3">
          {person[`name_${locale}`]} <ActiveTag active={person.active} />
        </h1>
        <p className="text-ink-muted">
          {[common(`roles.${person.role as 'officer'}`), person[`desk_${locale}`], person.login]
            .filter(Boolean)
            .join(' · ')}
          {person.signed_in_at && ` · ${t('lastSeen', { at: format.moment(person.signed_in_at) })}`}
        </p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <section aria-labelledby="person" className={card}>
          <h2 id="person">{t('person')}</h2>
          <RoomForm action={`/admin/staff/${id}/change`} className="grid grid-cols-1 gap-4">
            <PersonFields key={JSON.stringify(person)} person={person} />
            <div>
              <Button>{common('save')}</Button>
            </div>
          </RoomForm>
        </section>
        <div className="grid grid-cols-1 gap-4">
          <section aria-labelledby="access" className={card}>
            <h2 id="access">{t('access')}</h2>
            {isMe ? (
              <Notice>{t('notYourself')}</Notice>
            ) : (
              <>
                <p className="text-ink-muted">{t(person.active ? 'suspendHint' : 'resumeHint')}</p>
                <RoomForm
                  key={String(person.active)}
                  action={`/admin/staff/${id}/active`}
                  className="grid grid-cols-1 gap-3"
                >
                  <input type="hidden" name="active" value={person.active ? 'no' : 'yes'} />
                  {person.active && (
                    <FormCheck name="confirm_suspend" label={t('confirmSuspend', { name: person[`name_${locale}`] })} />
                  )}
                  <div>
                    <Button variant={person.active ? 'danger' : 'primary'}>
                      {t(person.active ? 'suspend' : 'resume')}
                    </Button>
                  </div>
                </RoomForm>
              </>
            )}
          </section>
          <section aria-labelledby="sign-in" className={card}>
            <h2 id="sign-in">{t('signIn')}</h2>
            <p className="text-ink-muted">{t(person.login ? 'resetHint' : 'firstSignInHint')}</p>
            <SheetForm action={`/admin/staff/${id}/sign-in`} className="grid grid-cols-1 gap-3">
              {!person.login && (
                <FormText
                  name="login"
                  label={t('login')}
                  hint={t('loginHint')}
                  autoComplete="off"
                  autoCapitalize="none"
                  required
                />
              )}
              {person.login && (
                <FormCheck name="confirm_reset" label={t('confirmReset', { name: person[`name_${locale}`] })} />
              )}
              <div>
                <Button variant={person.login ? 'danger' : 'secondary'}>
                  {t(person.login ? 'reset' : 'giveSignIn')}
                </Button>
              </div>
            </SheetForm>
          </section>
        </div>
      </div>
    </div>
  )
}
