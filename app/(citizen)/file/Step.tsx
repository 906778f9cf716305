import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'

/** Which of the three questions this is: said, and drawn as stations on the line. */
export async function Step({ now }: { now: 1 | 2 | 3 }) {
  const t = await getTranslations('file')
  return (
    <p className="flex items-center gap-3 text-sm text-ink-muted">
      <span aria-hidden className="flex items-center">
        {[1, 2, 3].map((step) => (
          <span key={step} className="flex items-center">
            {step > 1 && <span className={clsx('h-[3px] w-6', step <= now ? 'bg-accent' : 'bg-line-strong')} />}
            <span
              className={clsx(
                'size-3.5 rounded-full border-[3px]',
                step < now && 'border-accent bg-accent',
                step === now && 'border-accent bg-surface ring-4 ring-accent/25',
                step > now && 'border-line-strong bg-surface',
              )}
            />
          </span>
        ))}
      </span>
      {t('step', { step: now })}
    </p>
  )
}
