import { createSocket, type Socket } from 'node:dgram'

import { Pipe, type Way } from './pipe.ts'

/** Both ways of a link, as its user sees them: `up` is what they send. */
export type Link = { up: Way; down: Way }

/**
 * A UDP relay between one browser and the media server, with the link between them. The browser is told the relay's port in the place of
 * the server's; each socket of the browser gets one of its own towards the server, as behind a router.
 */
export class Relay {
  readonly up: Pipe
  readonly down: Pipe
  port = 0
  readonly #front: Socket = createSocket('udp4')
  readonly #backs = new Map<string, Socket>()
  readonly #server: number

  constructor(serverPort: number, { up, down }: Link) {
    this.#server = serverPort
    this.up = new Pipe(up)
    this.down = new Pipe(down)
  }

  async listen(): Promise<this> {
    this.#front.on('message', (bytes, { port, address }) => {
      const back = this.#backs.get(`${address}:${port}`) ?? this.#open(port, address)
      this.up.send(bytes.length, () => this.#quietly(() => back.send(bytes, this.#server, '127.0.0.1')))
    })
    await new Promise<void>((resolve) => this.#front.bind(0, '127.0.0.1', resolve))
    this.port = this.#front.address().port
    return this
  }

  /** The link from now on. */
  shape({ up, down }: Link): void {
    this.up.way = up
    this.down.way = down
  }

  close(): void {
    this.up.stop()
    this.down.stop()
    for (const back of this.#backs.values()) back.close()
    this.#front.close()
  }

  #open(port: number, address: string): Socket {
    const back = createSocket('udp4')
    back.on('message', (bytes) => {
      this.down.send(bytes.length, () => this.#quietly(() => this.#front.send(bytes, port, address)))
    })
    this.#backs.set(`${address}:${port}`, back)
    return back
  }

  /** What is still on its way when the relay closes goes nowhere. */
  #quietly(send: () => void): void {
    try {
      send()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SOCKET_DGRAM_NOT_RUNNING')) throw error
    }
  }
}
