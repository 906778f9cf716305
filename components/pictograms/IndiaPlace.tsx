import type { SignVariety } from '@/lib/calls/schema'

import { Pictogram, tone, type PictogramProps } from './Pictogram'

const places: Record<SignVariety, [x: number, y: number]> = {
  delhi: [27, 20],
  mumbai: [19, 37],
  kolkata: [43, 31],
  bengaluru: [27, 48],
  chhattisgarh: [33, 33],
}

/** The outline of India, roughly, and a dot: the signs of that part of it. Without a place: of all of it. */
export function IndiaPlace({ place, ...props }: PictogramProps & { place: SignVariety | null }) {
  const dots = place === null ? Object.values(places) : [places[place]]
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        strokeWidth="3"
        d="m24 4 8 3 1 9 7 5 8 2 8-4 4 4-5 4-4 6-4-4-1 6-7 6-6 8-2 10-4 3-4-8-4-14-2-4-5-1-3-4 6-1 1-6 7-6-1-8Z"
      />
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={place === null ? 2 : 5} fill="currentColor" stroke="none" />
      ))}
    </Pictogram>
  )
}
