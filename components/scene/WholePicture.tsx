import type { ReactNode } from 'react'

type Props = { track: MediaStreamTrack | undefined; children: ReactNode }

/** A box exactly as large as the camera's whole picture in the room there is, so that the guide lies on the picture and not beside it. */
export function WholePicture({ track, children }: Props) {
  const { width = 640, height = 480 } = track?.getSettings() ?? {}
  const ratio = width / height
  return (
    <div className="grid size-full place-items-center bg-black [container-type:size]">
      <div className="relative" style={{ aspectRatio: ratio, width: `min(100cqw, calc(100cqh * ${ratio}))` }}>
        {children}
      </div>
    </div>
  )
}
