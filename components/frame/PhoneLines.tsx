import { getTranslations } from 'next-intl/server'

import { phoneLines } from '@/lib/phone-lines'

export async function PhoneLines() {
  const t = await getTranslations('common.lines')
  return (
    <section aria-labelledby="lines" className="grid content-start gap-3">
      <div>
        <h2 id="lines">{t('title')}</h2>
        <p className="text-sm text-ink-muted">{t('hours')}</p>
      </div>
      <ul className="grid gap-2">
        {phoneLines.map((line) => (
          <li key={line}>
            <a
              href={`tel:+91${line.replace('-', '')}`}
              className="flex min-h-target items-center rounded-control border border-line bg-surface px-4 text-lg font-semibold tabular-nums text-brand hover:bg-brand-soft"
            >
              {line}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
