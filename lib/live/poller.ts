import 'server-only'
import { adminDatabase } from '../db/admin.ts'
import { log } from '../log.ts'
import type { LiveTopic } from './topics.ts'

const pollMs = 500

type Listener = { topic: LiveTopic; onMark: (mark: string) => void }

/** One a process, also when the bundler loads this module twice: all streams share one question to the database. */
class Poller {
  private readonly listeners = new Set<Listener>()
  private readonly marks = new Map<string, string>()
  private isRunning = false

  /** `onMark` hears the topic's mark at the next look and then every time it is another one. → stop listening */
  listen(topic: LiveTopic, onMark: (mark: string) => void): () => void {
    const listener = { topic, onMark }
    this.listeners.add(listener)
    if (!this.isRunning) void this.run()
    else {
      const mark = this.marks.get(topic)
      if (mark !== undefined) onMark(mark)
    }
    return () => {
      this.listeners.delete(listener)
    }
  }

  private async run(): Promise<void> {
    this.isRunning = true
    this.marks.clear()
    while (this.listeners.size > 0) {
      await this.look()
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
    this.isRunning = false
  }

  /** While the database is away nobody is told anything: what was missed shows as another mark when it is back. */
  private async look(): Promise<void> {
    try {
      for (const { topic, mark } of await readMarks()) {
        if (this.marks.get(topic) === mark) continue
        this.marks.set(topic, mark)
        for (const listener of this.listeners) if (listener.topic === topic) listener.onMark(mark)
      }
    } catch (error) {
      log.warn({ err: error }, 'live: the marks could not be read')
    }
  }
}

async function readMarks(): Promise<{ topic: string; mark: string }[]> {
  const { data, error } = await adminDatabase().rpc('live_marks')
  if (error) throw new Error(error.message, { cause: error })
  return data
}

const shared = globalThis as { sunwaiPoller?: Poller }

export const poller = (shared.sunwaiPoller ??= new Poller())

/** The topic's mark now. A page that reads it before its data can tell the stream where it stands (`since`). */
export async function liveMark(topic: LiveTopic): Promise<string> {
  return (await readMarks()).find((one) => one.topic === topic)?.mark ?? ''
}
