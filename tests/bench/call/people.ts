import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'

import { type BothPorts, bundle, desk, openBrowser, phone, type Ports, type Sides } from './browser.ts'
import { ourCall } from './ours.ts'
import { type Link, Relay } from './relay.ts'
import { type Media, stockMedia } from './stock-media.ts'

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
  /** The citizen's link to the media server of that kind of call. */
  link: (kind: Kind, link: Link) => Promise<Relay>
  call: (kind: Kind, relay: Relay) => Promise<Sides>
  close: () => void
}

/** Makes calls: ours through the product's pages, stock through a page with the SDK's defaults. `oursPort`: of the product's media server. */
export async function calls(oursPort: number): Promise<Caller> {
  const stock = await serveStock()
  const media = await stockMedia()
  const port = { stock: media.udpPort, ours: oursPort }
  const link = async (kind: Kind, wanted: Link): Promise<Relay> => new Relay(port[kind], wanted).listen()
  const near = { kbps: 1_000_000, delayMs: 0, jitterMs: 0, loss: 0, burst: 1 }
  const offices = {
    stock: await link('stock', { up: near, down: near }),
    ours: await link('ours', { up: near, down: near }),
  }
  const call = async (kind: Kind, relay: Relay): Promise<Sides> => {
    const ports = {
      citizen: { media: port[kind], relay: relay.port },
      interpreter: { media: port[kind], relay: offices[kind].port },
    }
    return kind === 'ours' ? ourCall(ports) : stockCall(stock.url, ports, media.env)
  }
  return {
    link,
    call,
    close: () => {
      stock.close()
      media.close()
      for (const office of Object.values(offices)) office.close()
    },
  }
}

/** Both join a room by the SDK's defaults. */
async function stockCall(page: string, ports: BothPorts, env: Media['env']): Promise<Sides> {
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
