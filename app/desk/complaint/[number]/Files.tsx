import { useTranslations } from 'next-intl'

import type { DeskComplaint } from '@/lib/desk/answers'

/** Photos and papers, from the citizen and from the officer. */
export function Files({ attachments }: Pick<DeskComplaint, 'attachments'>) {
  const t = useTranslations('desk.complaint')
  if (attachments.length === 0) return null
  return (
    <ul aria-label={t('files')} className="flex flex-wrap gap-3">
      {attachments.map(({ id, kind, phase, caption }) => (
        <li key={id}>
          <a
            href={`/api/attachments/${id}`}
            className="grid gap-1 text-sm text-brand underline"
            target="_blank"
            rel="noreferrer"
          >
            {kind === 'photo' && (
              // oxlint-disable-next-line next/no-img-element -- a private file: the optimiser is off and could not read it
              <img
                src={`/api/attachments/${id}`}
                alt=""
                className="size-28 rounded-control border border-line object-cover"
                loading="lazy"
              />
            )}
            {caption ?? t(`phases.${phase}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
