import type { ReactNode } from 'react'

import { Pictogram, type PictogramProps, tone } from '@/components/pictograms/Pictogram'

/** What a complaint is about, understood without words. The names are those of `categories.pictogram`; an unknown one is a sheet of paper. */
const drawings: Record<string, ReactNode> = {
  animal: (
    <>
      <path fill={tone} d="M12 30h30l8-10 6 4v8l-6 4v8a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4Z" />
      <path d="M18 48v8M44 48v8M12 32c-6-2-6-8-4-12M50 20l-2-8M53 27h.1" />
    </>
  ),
  bottle: (
    <>
      <path fill={tone} d="M22 26c0-4 4-5 4-10h12c0 5 4 6 4 10v28a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4Z" />
      <path d="M26 16V8h12v8M22 36h20v10H22" />
    </>
  ),
  child: (
    <>
      <circle cx="32" cy="22" r="14" fill={tone} />
      <path d="M26 26a7 7 0 0 0 12 0M26 19v1M38 19v1M32 8c0-3 4-4 6-2M14 58c0-12 8-18 18-18s18 6 18 18" />
    </>
  ),
  crop: (
    <>
      <path d="M32 58V24M8 58h48" />
      <path
        fill={tone}
        d="M32 26c-6-4-6-12 0-18 6 6 6 14 0 18ZM32 40c-8 1-14-4-15-12 9-1 15 4 15 12ZM32 40c8 1 14-4 15-12-9-1-15 4-15 12ZM32 54c-8 1-14-4-15-12 9-1 15 4 15 12ZM32 54c8 1 14-4 15-12-9-1-15 4-15 12Z"
      />
    </>
  ),
  danger: (
    <>
      <path fill={tone} d="M32 8 60 54a2 2 0 0 1-2 3H6a2 2 0 0 1-2-3Z" />
      <path d="M32 24v15M32 47v1" strokeWidth="5" />
    </>
  ),
  document: (
    <>
      <path fill={tone} d="M14 6h24l12 12v36a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4Z" />
      <path d="M38 6v12h12M23 28h18M23 37h10" />
      <circle cx="41" cy="47" r="5" fill="var(--color-surface)" />
    </>
  ),
  drain: (
    <>
      <path fill={tone} d="M6 38h52v16a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4Z" />
      <path d="M6 28h52v10H6ZM18 38v20M32 38v20M46 38v20M16 20c0-4 4-4 4-8M32 20c0-4 4-4 4-8M48 20c0-4 4-4 4-8" />
    </>
  ),
  fire: (
    <>
      <path d="M24 14V8h16v6" />
      <path fill={tone} d="M20 14h24c6 4 8 8 8 14v22a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6V28c0-6 2-10 8-14Z" />
      <path d="M32 28c5 5 8 8 8 13a8 8 0 0 1-16 0c0-3 2-5 4-7 1 2 2 3 3 3 1-3 0-6 1-9Z" fill="var(--color-surface)" />
    </>
  ),
  food: (
    <>
      <path fill={tone} d="M6 34h52c0 13-10 22-20 22H26C16 56 6 47 6 34Z" />
      <path d="M14 34c2-8 10-8 12-4 3-8 14-8 16-1 4-3 8 0 8 5M24 18c0-4 4-4 4-9M38 18c0-4 4-4 4-9" />
    </>
  ),
  forest: (
    <>
      <path fill={tone} d="m32 6 14 18h-6l12 16H12l12-16h-6Z" />
      <path d="M32 40v18M20 58h24" />
    </>
  ),
  garbage: (
    <>
      <path fill={tone} d="M14 22h36l-4 32a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4Z" />
      <path d="M8 22h48M24 22v-8h16v8M27 32l1 16M37 32l-1 16" />
    </>
  ),
  health: (
    <>
      <rect x="8" y="8" width="48" height="48" rx="8" fill={tone} />
      <path d="M32 20v24M20 32h24" strokeWidth="7" />
    </>
  ),
  house: (
    <>
      <path fill={tone} d="M12 30v24a4 4 0 0 0 4 4h32a4 4 0 0 0 4-4V30" />
      <path d="m5 34 27-25 27 25M26 58V42h12v16" />
    </>
  ),
  land: (
    <>
      <path fill={tone} d="m6 18 17-8 18 8 17-8v36l-17 8-18-8-17 8Z" />
      <path d="M23 10v36M41 18v36M6 34l17-6 18 6 17-6" />
    </>
  ),
  light: (
    <>
      <path fill={tone} d="M22 42c0-6-8-9-8-20a18 18 0 0 1 36 0c0 11-8 14-8 20Z" />
      <path d="M24 50h16M27 58h10M34 16l-7 10h10l-7 10" />
    </>
  ),
  mining: (
    <>
      <path fill={tone} d="M4 56 24 26l10 14 6-8 20 24Z" />
      <path d="M34 8c10 0 18 6 20 14M54 22 36 40M40 8l10 10" />
    </>
  ),
  money: (
    <>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M22 18h20M22 27h20M26 18c14 0 14 18 0 18h-3l15 13" />
    </>
  ),
  noise: (
    <>
      <path fill={tone} d="M6 24h12l16-14v44L18 40H6Z" />
      <path d="M43 22c6 6 6 14 0 20M50 14c11 11 11 25 0 36" />
    </>
  ),
  people: (
    <>
      <circle cx="32" cy="18" r="9" fill={tone} />
      <path fill={tone} d="M16 56c0-14 6-22 16-22s16 8 16 22Z" />
      <path d="M12 28a7 7 0 1 1 4-12M52 28a7 7 0 1 0-4-12M4 50c0-8 3-13 8-15M60 50c0-8-3-13-8-15" />
    </>
  ),
  pension: (
    <>
      <circle cx="26" cy="14" r="9" fill={tone} />
      <path fill={tone} d="M12 58V40c0-8 6-12 13-12s13 5 13 12v18Z" />
      <path d="M50 58V34c0-6-8-6-8 0" />
    </>
  ),
  police: (
    <>
      <path fill={tone} d="M32 6 54 14v16c0 14-9 23-22 28C19 53 10 44 10 30V14Z" />
      <path d="m32 20 3.5 7.5 8 1-6 5.5 1.5 8-7-4-7 4 1.5-8-6-5.5 8-1Z" fill="var(--color-surface)" strokeWidth="3" />
    </>
  ),
  rain: (
    <>
      <path fill={tone} d="M18 40a12 12 0 0 1 0-24 16 16 0 0 1 30 2 11 11 0 0 1-1 22Z" />
      <path d="m20 48-3 8M34 48l-3 8M48 48l-3 8" />
    </>
  ),
  ration: (
    <>
      <path fill={tone} d="M20 18h24c10 10 14 20 12 32a8 8 0 0 1-8 7H16a8 8 0 0 1-8-7c-2-12 2-22 12-32Z" />
      <path d="m22 18-4-10h28l-4 10M20 18h24" />
      <path d="M26 36c0-4 6-4 6 0s-6 4-6 0ZM34 46c0-4 6-4 6 0s-6 4-6 0Z" strokeWidth="3" />
    </>
  ),
  road: (
    <>
      <path fill={tone} d="M22 8h20l16 48H6Z" />
      <path d="M32 14v7M32 29v8M32 46v10" />
    </>
  ),
  school: (
    <>
      <path fill={tone} d="M6 12c10-3 20-2 26 4 6-6 16-7 26-4v40c-10-3-20-2-26 4-6-6-16-7-26-4Z" />
      <path d="M32 16v40M14 24c4-.6 8 0 11 2M14 34c4-.6 8 0 11 2M39 26c3-2 7-2.6 11-2M39 36c3-2 7-2.6 11-2" />
    </>
  ),
  vehicle: (
    <>
      <path fill={tone} d="M6 16a4 4 0 0 1 4-4h40a8 8 0 0 1 8 8v26H6Z" />
      <path d="M6 30h52M24 12v18M42 12v18M14 46h36" />
      <circle cx="18" cy="48" r="6" fill="var(--color-surface)" />
      <circle cx="46" cy="48" r="6" fill="var(--color-surface)" />
    </>
  ),
  water: (
    <>
      <path fill={tone} d="M8 14h20c14 0 24 6 24 20v2H40v-2c0-6-4-8-12-8H8Z" />
      <path d="M20 14V6M12 6h16M8 10v20M46 44c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9Z" />
    </>
  ),
  wheelchair: (
    <>
      <circle cx="26" cy="10" r="5" fill={tone} />
      <path d="M26 20v18h16l8 16h6M26 27h14" />
      <path d="M18 30a15 15 0 1 0 19 20" fill={tone} />
    </>
  ),
  work: (
    <>
      <path fill={tone} d="M8 38c0-14 10-24 24-24s24 10 24 24v6H8Z" />
      <path d="M4 44h56v8H4ZM26 14V9h12v5M26 15v15M38 15v15" />
    </>
  ),
}

export function KindPictogram({ name, ...props }: PictogramProps & { name: string }) {
  return <Pictogram {...props}>{drawings[name] ?? drawings.document}</Pictogram>
}
