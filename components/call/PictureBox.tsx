import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { type Box, pictureRatio } from '@/lib/calls/picture/boxes'

/** The line with the name under each picture of several. */
export const namePx = 28

type Props = {
  box: Box
  /** Nobody else is on the stage: all of it is theirs. */
  isAlone?: boolean
  children: ReactNode
}

/** The place of one picture on the stage: with the line below it as large as it can be whole. */
export function PictureBox({ box, isAlone = false, children }: Props) {
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((part) => `${part}%`)
  return (
    <div className="absolute grid place-items-center [container-type:size]" style={{ left, top, width, height }}>
      <div
        className={clsx(isAlone && 'size-full')}
        {...(!isAlone && { style: { width: `min(100cqw, calc((100cqh - ${namePx}px) * ${pictureRatio}))` } })}
      >
        {children}
      </div>
    </div>
  )
}
