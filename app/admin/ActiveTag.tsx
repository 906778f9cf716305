import { getTranslations } from 'next-intl/server'

import { Tag } from '@/components/ui/Tag'

export async function ActiveTag({ active }: { active: boolean }) {
  const t = await getTranslations('admin')
  return <Tag tone={active ? 'ok' : 'neutral'}>{t(active ? 'active' : 'inactive')}</Tag>
}
