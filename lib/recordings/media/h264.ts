import { H264Decoder } from 'h264decoder'
import type { InputVideoTrack, Rotation } from 'mediabunny'

type Size = { width: number; height: number }
/** One picture, its three planes one after the other. */
export type Raw = Size & { data: Uint8Array; layout: { offset: number; stride: number }[] }

/** The room that the decoder has for one piece. */
const mostBytes = 1024 * 1024

/**
 * Reads H.264 of the Baseline profile, which Safari's recorder writes: Android's own decoder in WebAssembly, small, without frames that come out of
 * their order. Other profiles it cannot read.
 */
export class BaselineDecoder {
  readonly #decoder = new H264Decoder()
  readonly #track: InputVideoTrack
  readonly #rotation: Rotation
  readonly #lengthBytes: number

  private constructor(track: InputVideoTrack, rotation: Rotation, description: Uint8Array) {
    this.#track = track
    this.#rotation = rotation
    this.#lengthBytes = ((description[4] ?? 0) & 3) + 1
    for (const set of parameterSets(description)) this.#decoder.decode(set)
  }

  /** Null for a film that it cannot read. */
  static async of(track: InputVideoTrack): Promise<BaselineDecoder | null> {
    const config = await track.getDecoderConfig()
    if (!config?.description || !/^avc1\.42/i.test(config.codec)) return null
    return new BaselineDecoder(track, track.rotation, bytesOf(config.description))
  }

  /** The picture in these bytes; none when they are broken. */
  *pictures(data: Uint8Array): Generator<Raw> {
    for (const piece of pieces(data, this.#lengthBytes)) {
      if (piece.byteLength <= mostBytes && this.#decoder.decode(piece) === H264Decoder.PIC_RDY) yield this.#picture()
    }
  }

  /** It writes whole blocks of sixteen lines; what is seen is less, and may be turned. */
  #picture(): Raw {
    const { width: stride, height: rows, pic } = this.#decoder
    const seen = {
      width: even(Math.min(stride, this.#track.codedWidth)),
      height: even(Math.min(rows, this.#track.codedHeight)),
    }
    const half = { width: seen.width >> 1, height: seen.height >> 1 }
    const luma = stride * rows
    const planes = [
      turned(pic, 0, stride, seen, this.#rotation),
      turned(pic, luma, stride >> 1, half, this.#rotation),
      turned(pic, (luma * 5) / 4, stride >> 1, half, this.#rotation),
    ]
    const isAcross = this.#rotation % 180 !== 0
    const [width, height] = isAcross ? [seen.height, seen.width] : [seen.width, seen.height]
    const sizes = planes.map(({ byteLength }) => byteLength)
    const layout = [
      { offset: 0, stride: width },
      { offset: sizes[0] ?? 0, stride: width >> 1 },
      { offset: (sizes[0] ?? 0) + (sizes[1] ?? 0), stride: width >> 1 },
    ]
    return { width, height, data: Buffer.concat(planes), layout }
  }
}

const even = (edge: number): number => edge & ~1

/** One plane upright, without what is beside the picture. */
function turned(from: Uint8Array, offset: number, stride: number, { width, height }: Size, rotation: Rotation) {
  const plane = new Uint8Array(width * height)
  // Where the first point comes from, and how far apart neighbours on a line and lines are there.
  const [start, step, line, across] = {
    0: [0, 1, stride, width],
    90: [(height - 1) * stride, -stride, 1, height],
    180: [(height - 1) * stride + width - 1, -1, -stride, width],
    270: [width - 1, stride, -1, height],
  }[rotation] as [number, number, number, number]
  for (let at = 0, y = 0; at < plane.length; y += 1)
    for (let x = 0; x < across; x += 1) plane[at++] = from[offset + start + y * line + x * step] ?? 0
  return plane
}

/** MP4 writes the length of each piece before it. */
function* pieces(data: Uint8Array, lengthBytes: number): Generator<Uint8Array> {
  for (let at = 0; at + lengthBytes <= data.byteLength;) {
    const length = data.subarray(at, at + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
    yield data.subarray(at + lengthBytes, at + lengthBytes + length)
    at += lengthBytes + length
  }
}

/** What a decoder must know before the first picture: AVCDecoderConfigurationRecord, ISO/IEC 14496-15. */
function* parameterSets(description: Uint8Array): Generator<Uint8Array> {
  const counts = [(description[5] ?? 0) & 31, null]
  let at = 6
  for (const known of counts) {
    const count = known ?? description[at++] ?? 0
    for (let one = 0; one < count; one += 1) {
      const length = (description[at] ?? 0) * 256 + (description[at + 1] ?? 0)
      yield description.subarray(at + 2, at + 2 + length)
      at += 2 + length
    }
  }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
