import type { Way } from './pipe.ts'

type Must = { fps: number; width: number; height: number; frozen: number; delayMs: number }

const way = (kbps: number, loss: number, delayMs: number, jitterMs: number, burst = 1): Way => ({
  kbps,
  loss: loss / 100,
  delayMs,
  jitterMs,
  burst,
})

/** The steady links, each way alike, and what a signed call must keep on them (EN 301 549 clause 6.5, and better). */
export const links: Record<string, { way: Way; must: Must }> = {
  '5mbps': { way: way(5000, 0, 20, 5), must: { fps: 29, width: 640, height: 480, frozen: 0, delayMs: 180 } },
  '700kbps': { way: way(700, 2, 40, 10), must: { fps: 29, width: 640, height: 480, frozen: 0.01, delayMs: 350 } },
  '300kbps': { way: way(300, 5, 75, 20), must: { fps: 29, width: 320, height: 240, frozen: 0.02, delayMs: 600 } },
  '300kbps-burst': {
    way: way(300, 5, 100, 30, 4),
    must: { fps: 29, width: 320, height: 240, frozen: 0.02, delayMs: 750 },
  },
  '180kbps': { way: way(180, 3, 150, 40), must: { fps: 25, width: 320, height: 240, frozen: 0.02, delayMs: 800 } },
  '120kbps': { way: way(120, 3, 200, 60, 3), must: { fps: 24, width: 320, height: 240, frozen: 0.025, delayMs: 900 } },
}
