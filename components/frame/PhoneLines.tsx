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
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-2">
        {phoneLines.map((line) => (
          <li key={line}>
            <a
              href={`tel:+91${line.replace('-', '')}`}
              className="control flex min-h-target items-center justify-center rounded-control border border-line-strong bg-surface px-3 font-semibold whitespace-nowrap text-brand tabular-nums hover:bg-brand-soft"
            >
              {line}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
