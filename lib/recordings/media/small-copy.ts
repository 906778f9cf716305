import {
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputVideoTrack,
  MP4,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import sharp from 'sharp'

import { Codec, Decoder, type Encoded, Encoder, Scaler } from './codec.ts'
import { BaselineDecoder } from './h264.ts'

/** For a telephone on 2G: hands and face stay readable, a minute is 1.2 MB. */
const shortEdge = 240
const bitrate = 160_000
/** By then the hands are up. */
const posterAtMs = 1000

export type SmallCopy = { film: Uint8Array<ArrayBuffer>; poster: Uint8Array<ArrayBuffer> }

/**
 * A film with its short edge at 240, and a still of it (JPEG). Null when it has no pictures that can be read here: H.264 above Baseline,
 * or sound alone. A minute of film takes some ten seconds of one processor: call it in a thread.
 */
export async function makeSmallCopy(bytes: Uint8Array<ArrayBuffer>): Promise<SmallCopy | null> {
  using input = new Input({ source: new BufferSource(bytes), formats: [WEBM, MP4] })
  const track = await input.getPrimaryVideoTrack()
  if (!track) return null
  const codec = await Codec.open()
  const read = await readerFor(codec, track)
  if (!read) return null
  const copy = new Copy(codec, read)
  for await (const packet of new EncodedPacketSink(track).packets())
    copy.add(packet.data, Math.max(0, Math.round(packet.timestamp * 1000)))
  return copy.finish()
}

/** → the pictures in the bytes of a packet. */
type Reader = (data: Uint8Array) => Iterable<number>

async function readerFor(codec: Codec, track: InputVideoTrack): Promise<Reader | null> {
  const name = await track.getCodec()
  if (name === 'vp8' || name === 'vp9') {
    const decoder = new Decoder(codec, name)
    return (data) => decoder.pictures(data)
  }
  const baseline = name === 'avc' ? await BaselineDecoder.of(track) : null
  return baseline && ((data) => baseline.pictures(data).map((raw) => codec.pictureOf(raw)))
}

type Size = { width: number; height: number }

class Copy {
  readonly #codec: Codec
  readonly #read: Reader
  readonly #packets: Encoded[] = []
  #small: { size: Size; encoder: Encoder } | null = null
  #scaler: { of: string; scaler: Scaler } | null = null
  #poster: { pixels: Uint8Array; size: Size; at: number } | null = null

  constructor(codec: Codec, read: Reader) {
    this.#codec = codec
    this.#read = read
  }

  add(data: Uint8Array, atMs: number): void {
    for (const picture of this.#read(data)) {
      const { size, encoder } = (this.#small ??= this.#begin(picture))
      const small = this.#scalerFor(picture, size).scale(picture)
      // The first one, so that there is one at all, and a better one when it comes.
      if (!this.#poster || (this.#poster.at < posterAtMs && atMs >= posterAtMs))
        this.#poster = { pixels: this.#codec.rgbOf(small, size), size, at: atMs }
      this.#packets.push(...encoder.add(small, atMs))
      this.#codec.free(picture)
    }
  }

  async finish(): Promise<SmallCopy | null> {
    if (!this.#small || !this.#poster) return null
    const { size, encoder } = this.#small
    this.#packets.push(...encoder.finish())
    const { pixels } = this.#poster
    const poster = await sharp(pixels, { raw: { ...size, channels: 3 } })
      .jpeg({ quality: 70 })
      .toBuffer()
    return { film: await filmOf(this.#packets, size), poster: new Uint8Array(poster) }
  }

  #begin(picture: number): { size: Size; encoder: Encoder } {
    const size = smallSize(this.#codec.sizeOf(picture))
    return { size, encoder: new Encoder(this.#codec, { ...size, bitrate }) }
  }

  /** A phone that is turned while it records sends pictures of another size. */
  #scalerFor(picture: number, to: Size): Scaler {
    const { width, height } = this.#codec.sizeOf(picture)
    const of = `${width}x${height}`
    if (this.#scaler?.of !== of) {
      this.#scaler?.scaler.free()
      this.#scaler = { of, scaler: new Scaler(this.#codec, picture, { ...to, pixels: 'yuv' }) }
    }
    return this.#scaler.scaler
  }
}

/** Never enlarged, even on both edges as VP8 wants it. */
export function smallSize({ width, height }: Size): Size {
  const share = Math.min(1, shortEdge / Math.min(width, height))
  const even = (edge: number) => Math.max(2, Math.round((edge * share) / 2) * 2)
  return { width: even(width), height: even(height) }
}

async function filmOf(packets: Encoded[], size: Size): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(source)
  await output.start()
  const decoderConfig = { codec: 'vp8', codedWidth: size.width, codedHeight: size.height }
  for (const [index, { data, atMs, isKey }] of packets.entries()) {
    const next = packets[index + 1]?.atMs ?? atMs + 33
    const packet = new EncodedPacket(data, isKey ? 'key' : 'delta', atMs / 1000, (next - atMs) / 1000)
    await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The small film is empty.')
  return new Uint8Array(target.buffer)
}
