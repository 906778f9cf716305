import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { controlClass } from '@/components/ui/field-ids'
import { LinkButton } from '@/components/ui/LinkButton'

/** Narrows a long list to the rows with these words (`rowsWith`). The words are in the address. */
export async function FindForm({ action, query }: { action: string; query: string }) {
  const t = await getTranslations('admin.find')
  return (
    <search>
      <form action={action} className="flex flex-wrap gap-2">
        <label htmlFor="find" className="sr-only">
          {t('label')}
        </label>
        <input
          id="find"
          name="q"
          type="search"
          defaultValue={query}
          placeholder={t('label')}
          maxLength={100}
          autoComplete="off"
          className={`${controlClass} min-w-0 flex-1 basis-40`}
        />
        <Button variant="secondary">{t('submit')}</Button>
        {query && (
          <LinkButton variant="quiet" href={action}>
            {t('all')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}
