import type { OpenedBy } from './ComplaintPage'

/** Private files: each is asked for by whoever opened the page. */
export function Photos({ ids, by, alt }: { ids: string[]; by: OpenedBy; alt: string }) {
  if (ids.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {ids.map((id, index) => {
        const src = `/api/attachments/${id}${'link' in by ? `?${new URLSearchParams({ t: by.link }).toString()}` : ''}`
        return (
          <li key={id}>
            <a href={src} className="block">
              {/* oxlint-disable-next-line nextjs/no-img-element -- a private file; there is no image optimiser */}
              <img
                src={src}
                alt={ids.length > 1 ? `${alt} ${index + 1}` : alt}
                loading="lazy"
                className="h-40 max-w-full rounded-control border border-line object-contain"
              />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
