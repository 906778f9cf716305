import libav from '@libav.js/variant-webm-vp9'

import type { Raw } from './h264.ts'

type Library = libav.LibAV & libav.LibAVSync
type Size = { width: number; height: number }
/** An address inside of the library: who got one gives it away or frees it. */
type Picture = number

/**
 * FFmpeg's VP8 and VP9 in WebAssembly: no binary of a platform, nothing to install, H.264 is not in it (h264.ts; docs/decisions/0007-films-are-made-in-the-worker.md). Its calls wait
 * until they are done: for a thread of its own, whose end frees everything.
 */
export class Codec {
  readonly library: Library

  private constructor(library: Library) {
    this.library = library
  }

  static async open(): Promise<Codec> {
    const library = await libav.LibAV({ noworker: true })
    library.av_log_set_level_sync(library.AV_LOG_ERROR)
    return new Codec(library)
  }

  sizeOf(picture: Picture): Size {
    return { width: this.library.AVFrame_width_sync(picture), height: this.library.AVFrame_height_sync(picture) }
  }

  /** A picture that was read elsewhere. */
  pictureOf(raw: Raw): Picture {
    const made = this.library.av_frame_alloc_sync()
    this.library.ff_copyin_frame_sync(made, { ...raw, format: this.library.AV_PIX_FMT_YUV420P })
    return made
  }

  /** Three bytes a point, row after row. */
  rgbOf(picture: Picture, size: Size): Uint8Array {
    const scaler = new Scaler(this, picture, { ...size, pixels: 'rgb' })
    const copy = scaler.scale(picture)
    const { data, layout } = this.library.ff_copyout_frame_sync(copy) as {
      data: Uint8Array
      layout?: { offset: number; stride: number }[]
    }
    const { offset = 0, stride = size.width * 3 } = layout?.[0] ?? {}
    const rows = Array.from({ length: size.height }, (_, row) =>
      data.subarray(offset + row * stride, offset + row * stride + size.width * 3),
    )
    this.free(copy)
    scaler.free()
    return Buffer.concat(rows)
  }

  free(picture: Picture): void {
    this.library.av_frame_free_js_sync(picture)
  }
}

const bilinear = 2

/** Makes another size or other pixels of pictures that are alike. */
export class Scaler {
  readonly #library: Library
  readonly #context: number
  readonly #to: Size & { format: number }

  constructor({ library }: Codec, like: Picture, to: Size & { pixels: 'yuv' | 'rgb' }) {
    this.#library = library
    const format = to.pixels === 'rgb' ? library.AV_PIX_FMT_RGB24 : library.AV_PIX_FMT_YUV420P
    this.#to = { width: to.width, height: to.height, format }
    const [width, height] = [library.AVFrame_width_sync(like), library.AVFrame_height_sync(like)]
    const from = library.AVFrame_format_sync(like)
    this.#context = library.sws_getContext_sync(width, height, from, to.width, to.height, format, bilinear, 0, 0, 0)
    if (this.#context === 0) throw new Error('These pictures cannot be scaled.')
  }

  scale(picture: Picture): Picture {
    const made = this.#library.av_frame_alloc_sync()
    this.#library.AVFrame_width_s_sync(made, this.#to.width)
    this.#library.AVFrame_height_s_sync(made, this.#to.height)
    this.#library.AVFrame_format_s_sync(made, this.#to.format)
    if (this.#library.sws_scale_frame_sync(this.#context, made, picture) < 0)
      throw new Error('A picture cannot be scaled.')
    return made
  }

  free(): void {
    this.#library.sws_freeContext_sync(this.#context)
  }
}

const decoders = { vp8: 'libvpx', vp9: 'libvpx-vp9' }

/** Reads the pictures of a film, packet after packet. */
export class Decoder {
  readonly #library: Library
  readonly #state: [number, number, number, number]

  constructor({ library }: Codec, name: keyof typeof decoders) {
    this.#library = library
    this.#state = library.ff_init_decoder_sync(decoders[name])
  }

  /** The pictures in these bytes: one, or none when they are broken. */
  pictures(data: Uint8Array): Picture[] {
    const [, context, packet, picture] = this.#state
    const options = { ignoreErrors: true, copyoutFrame: 'ptr' } as const
    return this.#library.ff_decode_multi_sync(context, packet, picture, [{ data }], options)
  }
}

export type Encoded = { data: Uint8Array; atMs: number; isKey: boolean }

/** VP8. A key picture every four seconds: from there a player goes on after a jump. */
export class Encoder {
  readonly #library: Library
  readonly #state: [number, number, number, number, number]

  constructor({ library }: Codec, { width, height, bitrate }: Size & { bitrate: number }) {
    this.#library = library
    const pictures = { framerate_num: 30, framerate_den: 1, gop_size: 120, pix_fmt: library.AV_PIX_FMT_YUV420P }
    this.#state = library.ff_init_encoder_sync('libvpx', {
      ctx: { width, height, bit_rate: bitrate, ...pictures },
      time_base: [1, 1000],
      options: { deadline: 'realtime', 'cpu-used': '8', 'auto-alt-ref': '0', 'lag-in-frames': '0' },
    })
  }

  /** Takes the picture over. */
  add(picture: Picture, atMs: number): Encoded[] {
    this.#library.AVFrame_pts_s_sync(picture, atMs)
    this.#library.AVFrame_ptshi_s_sync(picture, 0)
    this.#library.AVFrame_time_base_s_sync(picture, 1, 1000)
    return this.#encode([picture], false)
  }

  finish(): Encoded[] {
    return this.#encode([], true)
  }

  #encode(pictures: Picture[], fin: boolean): Encoded[] {
    const [, context, picture, packet] = this.#state
    return this.#library
      .ff_encode_multi_sync(context, picture, packet, pictures, { fin })
      .map(({ data, pts = 0, flags = 0 }) => ({ data, atMs: pts, isKey: (flags & 1) === 1 }))
  }
}
