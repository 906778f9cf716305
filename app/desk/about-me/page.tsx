import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { Face } from '@/components/call/Face'
import { FormCheck } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import { requireStaff } from '@/lib/auth/staff'
import { signVarieties } from '@/lib/calls/schema'
import { myPictureKey } from '@/lib/staff/pictures'
import { readAboutMe } from '@/lib/staff/staff'

import { PictureField } from './PictureField'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.aboutMe'))('title') }
}

/** What citizens who wait may know of me: said by me alone, and taken back at any time. */
export default async function AboutMePage() {
  const { staff, db } = await requireStaff('operator', 'interpreter')
  const t = await getTranslations('desk')
  const common = await getTranslations('common')
  const [about, picture] = await Promise.all([readAboutMe(db, staff.id), myPictureKey(db)])
  const card = 'card grid gap-3 rounded-card border border-line bg-surface p-4'
  return (
    <section aria-labelledby="about-me" className="grid min-w-0 content-start gap-4 lg:col-span-2 lg:col-start-2">
      <h2 id="about-me">{t('aboutMe.title')}</h2>
      <p className="text-ink-muted">{t('aboutMe.lead')}</p>
      <RoomForm action="/api/desk/me/describe" done={t('aboutMe.saved')} className={card}>
        {staff.role === 'interpreter' && (
          <fieldset>
            <legend className="font-semibold">{t('aboutMe.varieties')}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))]">
              {signVarieties.map((place) => (
                <FormCheck
                  key={place}
                  name={`signs_${place}`}
                  label={t(`varieties.${place}`)}
                  defaultChecked={about.sign_varieties.includes(place)}
                />
              ))}
            </div>
          </fieldset>
        )}
        <FormCheck name="shows_gender" label={t('aboutMe.gender')} defaultChecked={about.shows_gender} />
        <div>
          <Button>{common('save')}</Button>
        </div>
      </RoomForm>
      <div className={card}>
        <p className="flex items-center gap-3">
          <Face picture={picture} className="size-24" />
          {t(picture ? 'aboutMe.shown' : 'aboutMe.none')}
        </p>
        <RoomForm key={picture} action="/api/desk/me/picture" className="grid gap-3">
          <PictureField />
          <div>
            <Button variant="secondary">{t('aboutMe.show')}</Button>
          </div>
        </RoomForm>
        {picture && (
          <RoomForm action="/api/desk/me/picture">
            <input type="hidden" name="remove" value="yes" />
            <Button variant="danger">{t('aboutMe.remove')}</Button>
          </RoomForm>
        )}
      </div>
    </section>
  )
}
