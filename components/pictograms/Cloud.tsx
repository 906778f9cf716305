import { clsx } from 'clsx'
import { useId } from 'react'

import { Pictogram, type PictogramProps } from './Pictogram'

const outline = 'M17 52a13 13 0 0 1-1.5-25.9A18 18 0 0 1 50 22.5 15 15 0 0 1 49 52Z'

/** What goes up to us: the cloud fills from below by `share` (0 to 1), an arrow points up until all of it is there, then a lock: kept safe, which is not yet sent. */
export function Cloud({ share, ...props }: PictogramProps & { share: number }) {
  const clip = useId()
  const isThere = share === 1
  // A part that was made just now is on its way for a moment: that is no news, and the lock stays.
  const turn = clsx('transition-opacity', !isThere && 'delay-700')
  return (
    <Pictogram {...props}>
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect
          className="origin-bottom transition-transform duration-700 [transform-box:fill-box]"
          style={{ transform: `scaleY(${share})` }}
          width="64"
          y="8"
          height="44"
          fill="currentColor"
          fillOpacity="0.4"
          stroke="none"
        />
      </g>
      <path d={outline} />
      <path className={clsx(turn, !isThere && 'opacity-0')} d="M23 33h18v13H23ZM27 33v-4a5 5 0 0 1 10 0v4" />
      <path className={clsx(turn, isThere && 'opacity-0')} d="M32 46V30M25 37l7-7 7 7" />
    </Pictogram>
  )
}
