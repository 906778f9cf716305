import { getLocale, getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import type { Staff } from '@/lib/auth/roles'
import { csrfToken } from '@/lib/auth/staff'
import { bilingual } from '@/lib/i18n/bilingual'

/** Who is signed in, and the way out: a plain form, so that leaving always works. */
export async function StaffWho({ staff }: { staff: Staff }) {
  const t = await getTranslations('common')
  const locale = await getLocale()
  return (
    <form action="/api/auth/signout" method="post" className="flex items-center gap-3">
      <input type="hidden" name="csrfToken" value={(await csrfToken()) ?? ''} />
      <input type="hidden" name="callbackUrl" value="/sign-in" />
      <span className="grid text-right leading-tight">
        <span className="font-semibold">{bilingual(staff, 'name', locale)}</span>
        <span className="text-sm text-ink-muted">{t(`roles.${staff.role}`)}</span>
      </span>
      <Button variant="quiet">{t('signOut')}</Button>
    </form>
  )
}
