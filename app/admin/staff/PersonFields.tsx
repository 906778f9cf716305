import { getTranslations } from 'next-intl/server'

import { FormCheck, FormSelect, FormText } from '@/components/form/fields'
import { staffRoles } from '@/lib/auth/roles'
import { signVarieties } from '@/lib/calls/schema'
import { staffLanguages } from '@/lib/staff/schema'
import type { listStaff } from '@/lib/staff/staff'

import { NamesFields } from '../NamesFields'

type Person = Awaited<ReturnType<typeof listStaff>>[number]

export async function PersonFields({ person }: { person?: Person }) {
  const t = await getTranslations('admin.staff')
  const admin = await getTranslations('admin')
  const common = await getTranslations('common.roles')
  return (
    <>
      <NamesFields hi={person?.name_hi} en={person?.name_en} />
      <FormSelect
        name="role"
        label={t('role')}
        placeholder={admin('choose')}
        defaultValue={person?.role ?? ''}
        options={staffRoles.map((role) => ({ value: role, label: common(role) }))}
      />
      <FormText
        name="phone"
        type="tel"
        label={t('phone')}
        hint={t('phoneHint')}
        defaultValue={person?.phone}
        required
      />
      <FormSelect
        name="gender"
        label={t('gender')}
        hint={t('genderHint')}
        placeholder={t('notSaid')}
        defaultValue={person?.gender ?? ''}
        options={(['female', 'male', 'other'] as const).map((gender) => ({
          value: gender,
          label: t(`genders.${gender}`),
        }))}
      />
      <fieldset>
        <legend className="font-semibold">{t('languages')}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]">
          {staffLanguages.map((language) => (
            <FormCheck
              key={language}
              name={`speaks_${language}`}
              label={t(`spoken.${language}`)}
              defaultChecked={person?.languages.includes(language) ?? language === 'hi'}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{t('varieties')}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]">
          {signVarieties.map((place) => (
            <FormCheck
              key={place}
              name={`signs_${place}`}
              label={t(`signs.${place}`)}
              defaultChecked={person?.sign_varieties.includes(place) ?? false}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
