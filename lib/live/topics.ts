import { z } from 'zod'

/** Which pages can be live: rooms of staff. */
export const liveTopic = z.enum(['desk', 'collector'])
export type LiveTopic = z.infer<typeof liveTopic>

/** What a stream says (the `event:` line). `changed`: read again. `signed_out`: the session has ended, this stream too. */
export const liveWords = ['changed', 'signed_out'] as const
export type LiveWord = (typeof liveWords)[number]
