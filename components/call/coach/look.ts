import { type Sample, sampleOf, sampleOfPlane } from '@/lib/calls/picture/coach'

const size = { width: 32, height: 24 }

/**
 * Looks at a playing video in few points. Where the browser hands out the frame as the camera made it, its plane of brightness is read
 * as it is, which takes a tenth of drawing it; elsewhere it is drawn small. → null while there is nothing to see.
 */
export function lookerAt(video: HTMLVideoElement): () => Promise<Sample | null> {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let bytes = new Uint8Array(0)
  async function planeOf(): Promise<Sample | null> {
    const frame = new VideoFrame(video)
    try {
      if (frame.format !== 'I420' && frame.format !== 'NV12') return null
      if (bytes.length < frame.allocationSize()) bytes = new Uint8Array(frame.allocationSize())
      const [plane] = await frame.copyTo(bytes)
      const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight }
      return plane ? sampleOfPlane(bytes, plane, { width, height }, size) : null
    } finally {
      frame.close()
    }
  }
  return async () => {
    if (video.readyState < 2) return null
    const plane = 'VideoFrame' in globalThis ? await planeOf().catch(() => null) : null
    if (plane) return plane
    context?.drawImage(video, 0, 0, size.width, size.height)
    return context ? sampleOf(context.getImageData(0, 0, size.width, size.height)) : null
  }
}
