import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { Clip } from '@/components/isl/Clip'
import { Tag } from '@/components/ui/Tag'
import { requireStaff } from '@/lib/auth/staff'
import { getFormat } from '@/lib/i18n/get-format'
import { type ClipRow, fileOf, listRecordedClips } from '@/lib/isl/isl'
import { promptKeys } from '@/lib/isl/schema'

import { ClipActs } from './ClipActs'
import { promptWords } from './prompt-words'
import { Sitting } from './Sitting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.rooms'))('isl') }
}

type Props = { searchParams: Promise<{ again?: string }> }

/** Every prompt in sign: what is recorded, what is approved, and one sitting for all that is missing. `?again=<key>`: that one anew. */
export default async function IslPage({ searchParams }: Props) {
  const { db } = await requireStaff('administrator')
  const [t, locale, words] = await Promise.all([getTranslations('admin'), getLocale(), promptWords()])
  const rows = await listRecordedClips(db, locale)
  const { again } = await searchParams
  const rowOf = (key: string) => rows.find((row) => row.key === key)
  const asked = promptKeys.filter((key) => (again === undefined ? !rowOf(key) : key === again))
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-6">
      <div>
        <h1>{t('rooms.isl')}</h1>
        <p className="max-w-prose text-ink-muted">{t('isl.lead')}</p>
        <p className="font-semibold tabular-nums">
          {t('isl.count', {
            recorded: rows.filter(({ key }) => promptKeys.some((one) => one === key)).length,
            approved: rows.filter(({ approved_by }) => approved_by !== null).length,
            all: promptKeys.length,
          })}
        </p>
      </div>
      {asked.length > 0 && (
        <Sitting
          key={asked.join(' ')}
          prompts={asked.map((key) => ({ key, says: words[key] }))}
          signedBy={rows.at(-1)?.signed_by ?? ''}
        />
      )}
      <ul className="grid gap-3">
        {promptKeys.map((key) => (
          <PromptRow key={key} promptKey={key} says={words[key]} row={rowOf(key)} />
        ))}
      </ul>
    </div>
  )
}

async function PromptRow({ promptKey, says, row }: { promptKey: string; says: string; row: ClipRow | undefined }) {
  const [t, format] = await Promise.all([getTranslations('admin.isl'), getFormat()])
  return (
    <li className="card flex flex-wrap items-start gap-4 rounded-card border border-line bg-surface p-4">
      {row && (
        <Clip
          key={row.video_path}
          clip={{ src: fileOf(row.video_path), poster: row.poster_path && fileOf(row.poster_path) }}
          label={says}
          isQuiet
        />
      )}
      <div className="grid min-w-0 flex-1 basis-60 gap-2">
        <p className="font-semibold">{says}</p>
        {!row && <p className="text-sm text-ink-muted">{t('none')}</p>}
        {row && (
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
            <Tag tone={row.approved_by === null ? 'wait' : 'ok'}>
              {t(row.approved_by === null ? 'unapproved' : 'approved')}
            </Tag>
            {row.signed_by} · {format.date(row.recorded_at)}
          </p>
        )}
        {row && <ClipActs promptKey={promptKey} recordedAt={row.recorded_at} isApproved={row.approved_by !== null} />}
      </div>
    </li>
  )
}
