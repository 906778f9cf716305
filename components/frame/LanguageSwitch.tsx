import { getLocale } from 'next-intl/server'

import { otherLocale } from '@/lib/i18n/locales'

const ownName = { hi: 'हिन्दी', en: 'English' }

/** One word, in the other language, so who cannot read this one finds it. */
export async function LanguageSwitch() {
  const other = otherLocale(await getLocale())
  return (
    <form action="/api/locale" method="post">
      <input type="hidden" name="locale" value={other} />
      <button
        lang={other}
        className="min-h-target min-w-target rounded-control px-3 font-semibold text-brand underline decoration-1 underline-offset-4 hover:bg-brand-soft"
      >
        {ownName[other]}
      </button>
    </form>
  )
}
