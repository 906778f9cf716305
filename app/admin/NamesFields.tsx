import { getTranslations } from 'next-intl/server'

import { FormText } from '@/components/form/fields'

type Props = { field?: 'name' | 'title' | 'label'; hi?: string | undefined; en?: string | undefined }

/** Whatever people read has a Hindi and an English name. */
export async function NamesFields({ field = 'name', hi, en }: Props) {
  const t = await getTranslations('admin.fields')
  return (
    <>
      <FormText name={`${field}_hi`} label={t('name_hi')} defaultValue={hi} maxLength={120} lang="hi" required />
      <FormText name={`${field}_en`} label={t('name_en')} defaultValue={en} maxLength={120} lang="en" required />
    </>
  )
}
