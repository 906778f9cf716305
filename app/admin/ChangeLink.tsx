import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

/** Opens a row in the form beside the list; says of which row to who does not see the row. */
export async function ChangeLink({ href, name }: { href: string; name: string }) {
  const t = await getTranslations('admin')
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t('changeNamed', { name })}
      className="inline-flex min-h-6 items-center text-brand underline underline-offset-4 max-sm:min-h-target max-sm:min-w-target pointer-coarse:min-h-target"
    >
      {t('change')}
    </Link>
  )
}
