import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'

import { type BothPorts, bundle, desk, openBrowser, phone, type Ports, type Sides } from './browser.ts'
import { ourCall } from './ours.ts'
import { Relay } from './relay.ts'

async function serveStock(): Promise<{ url: string; close: () => void }> {
  const script = await bundle('stock-page.ts')
  const server = createServer((request, response) => {
    const isScript = request.url?.startsWith('/stock.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(
      isScript ? script : '<!doctype html><title>stock</title><button>join</button><script src="/stock.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

export type Kind = 'stock' | 'ours'
export type Caller = {
  mediaPort: number
  call: (kind: Kind, relay: Relay) => Promise<Sides>
  close: () => void
}

/** Makes calls: ours through the product's pages, stock through a page with the SDK's defaults. */
export async function calls(mediaPort: number): Promise<Caller> {
  const stock = await serveStock()
  const near = { kbps: 1_000_000, delayMs: 0, jitterMs: 0, loss: 0, burst: 1 }
  const office = await new Relay(mediaPort, { up: near, down: near }).listen()
  const call = async (kind: Kind, relay: Relay): Promise<Sides> => {
    const ports = {
      citizen: { media: mediaPort, relay: relay.port },
      interpreter: { media: mediaPort, relay: office.port },
    }
    return kind === 'ours' ? ourCall(ports) : stockCall(stock.url, ports, process.env as unknown as Media)
  }
  return {
    mediaPort,
    call,
    close: () => {
      stock.close()
      office.close()
    },
  }
}

type Media = { LIVEKIT_URL: string; LIVEKIT_WS_URL: string; LIVEKIT_API_KEY: string; LIVEKIT_API_SECRET: string }

/** Both join a room by the SDK's defaults. */
async function stockCall(page: string, ports: BothPorts, env: Media): Promise<Sides> {
  const room = `bench-${Date.now()}`
  await new RoomServiceClient(env.LIVEKIT_URL, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET).createRoom({ name: room })
  const open = async (identity: string, through: Ports, viewport: typeof phone) => {
    const { browser, page: tab } = await openBrowser(through, viewport)
    const token = new AccessToken(env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET, { identity })
    token.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true })
    await tab.goto(`${page}/?${new URLSearchParams({ url: env.LIVEKIT_WS_URL, token: await token.toJwt() })}`)
    return { browser, tab }
  }
  const citizen = await open('citizen', ports.citizen, phone)
  const interpreter = await open('interpreter', ports.interpreter, desk)
  await citizen.tab.click('button')
  await citizen.tab.waitForTimeout(2000)
  const tapped = await interpreter.tab.evaluate(() => {
    document.querySelector('button')?.click()
    return globalThis.window.probe.now()
  })
  return {
    citizen: citizen.tab,
    interpreter: interpreter.tab,
    tapped,
    close: async () => void (await Promise.all([citizen.browser.close(), interpreter.browser.close()])),
  }
}
