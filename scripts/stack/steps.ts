const isTerminal = process.stdout.isTTY

const seconds = (ms: number): string => (ms < 9950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`)

/** One line a step: what is being done, how far, how long it took. On a terminal the line is rewritten, elsewhere it is written when it ends, and first when it takes long. */
export async function step<T>(title: string, work: (progress: (note: string) => void) => Promise<T>): Promise<T> {
  const began = Date.now()
  let note = ''
  const line = (mark: string, ending = ''): string => `${mark} ${title}${note ? ` · ${note}` : ''}${ending}`
  const draw = (): void => {
    if (isTerminal) process.stdout.write(`\r\u001b[2K${line('…', ` ${seconds(Date.now() - began)}`)}`)
  }
  const ticking = setInterval(draw, 200)
  draw()
  const announce = setTimeout(() => {
    if (!isTerminal) say(`… ${title}`)
  }, 10_000)
  const end = (mark: string): void => {
    clearInterval(ticking)
    clearTimeout(announce)
    process.stdout.write(`${isTerminal ? '\r\u001b[2K' : ''}${line(mark, `  ${seconds(Date.now() - began)}`)}\n`)
  }
  try {
    const value = await work((words) => {
      note = words
      draw()
    })
    end('✓')
    return value
  } catch (error) {
    end('✗')
    throw error
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
