import { getTranslations } from 'next-intl/server'

import type { ComplaintInDetail } from '@/lib/department/schema'

type Props = { base: string; number: string; photos: ComplaintInDetail['photos'] }

/** The citizen's photos and the officer's, each a link to the whole picture. */
export async function Photos({ base, number, photos }: Props) {
  const t = await getTranslations('officer')
  const groups = [
    { title: t('photosReport'), list: photos.filter(({ phase }) => phase !== 'proof') },
    { title: t('photosProof'), list: photos.filter(({ phase }) => phase === 'proof') },
  ].filter(({ list }) => list.length > 0)
  return groups.map(({ title, list }) => (
    <div key={title}>
      <h2 className="text-base text-ink-muted">{title}</h2>
      <ul className="mt-1 flex flex-wrap gap-2">
        {list.map((photo, index) => (
          <li key={photo.id}>
            <a href={`${base}/photos/${photo.id}`} target="_blank" rel="noreferrer">
              {/* oxlint-disable-next-line nextjs/no-img-element -- private bytes of our own route; the optimiser is switched off */}
              <img
                src={`${base}/photos/${photo.id}`}
                alt={photo.caption || t('photo', { number: index + 1, complaint: number })}
                className="size-24 rounded-control border border-line object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
}
