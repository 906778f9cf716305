import { useTranslations } from 'next-intl'

import { type Choice, ComboBox } from '@/components/ui/ComboBox'
import { fold } from '@/lib/fold'

type Props = {
  name: 'category' | 'place'
  choices: Choice[]
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** What kind of complaint it is, or where: found by typing a part of it. */
export function ChoiceField({ name, ...rest }: Props) {
  const t = useTranslations('desk.intake')
  const optional = useTranslations('common')('optional')
  return (
    <ComboBox
      {...rest}
      name={name}
      label={t(name)}
      optional={optional}
      fold={fold}
      nothing={t('nothing')}
      open={t('open')}
    />
  )
}
