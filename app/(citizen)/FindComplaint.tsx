import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'

export async function FindComplaint() {
  const t = await getTranslations('home.find')
  return (
    <section aria-labelledby="find" className="grid content-start gap-3">
      <h2 id="find">{t('title')}</h2>
      <form action="/track" className="grid gap-3">
        <TextField
          name="number"
          label={t('label')}
          hint={t('hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          className="font-mono tracking-wide"
        />
        <Button variant="secondary">{t('submit')}</Button>
      </form>
    </section>
  )
}
