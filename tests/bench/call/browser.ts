import { join } from 'node:path'

import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'

import { launchOptions } from '../../browser/launch.ts'
import { clip } from './clip.ts'

/** Both sides, each a browser process of its own; `tapped` is when the call was asked or taken, in ms since 1970. */
export type Sides = { citizen: Page; interpreter: Page; tapped: number; close: () => Promise<void> }
export type Ports = { media: number; relay: number }
export type BothPorts = { citizen: Ports; interpreter: Ports }

const folder = import.meta.dirname
export const bundle = async (entry: string): Promise<string> =>
  (await build({ entryPoints: [join(folder, entry)], bundle: true, write: false, format: 'iife', target: 'es2024' }))
    .outputFiles[0]?.text ?? ''
const probe = await bundle('probe.ts')

export const phone = { width: 412, height: 915 }
export const desk = { width: 1280, height: 800 }

/** A browser with the bench's camera, its media through a relay. */
export async function openBrowser(
  ports: Ports,
  viewport: { width: number; height: number },
): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch(await launchOptions(clip()))
  const context = await browser.newContext({
    ...(process.env.APP_URL !== undefined && { baseURL: process.env.APP_URL }),
    locale: 'hi-IN',
    permissions: ['camera', 'microphone'],
    viewport,
  })
  await context.addInitScript({
    content: `globalThis.benchPorts = ${JSON.stringify([ports.media, ports.relay])};${probe}`,
  })
  return { browser, page: await context.newPage() }
}
