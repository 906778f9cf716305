import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

export type Film = { bytes: Uint8Array<ArrayBuffer>; mimeType: string; durationMs: number }

/**
 * The same pictures and sounds, written anew with their length and an index: a browser's recorder writes neither, so a player can neither jump nor
 * say how long it is. Nothing is encoded again. `bytes`: all parts, in order. Throws when it is no film that can be read.
 */
export async function remux(bytes: Uint8Array<ArrayBuffer>): Promise<Film> {
  using input = new Input({ source: new BufferSource(bytes), formats: [WEBM, MP4] })
  const isMp4 = (await input.getFormat()) === MP4
  const target = new BufferTarget()
  const format = isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat()
  const conversion = await Conversion.init({ input, output: new Output({ format, target }), showWarnings: false })
  if (!conversion.isValid) throw new Error('Nothing in this file can be copied.')
  await conversion.execute()
  if (!target.buffer) throw new Error('The copy is empty.')
  const hasPicture = (await input.getPrimaryVideoTrack()) !== null
  return {
    bytes: new Uint8Array(target.buffer),
    mimeType: `${hasPicture ? 'video' : 'audio'}/${isMp4 ? 'mp4' : 'webm'}`,
    durationMs: Math.max(1, Math.round((await input.computeDuration()) * 1000)),
  }
}
