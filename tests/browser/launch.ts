import type { LaunchOptions } from '@playwright/test'

import { cameraClip } from './camera.ts'
import { chromiumPath } from './chromium.ts'
import { fontConfig } from './fonts.ts'

/** A real Chromium with a camera, a microphone and Hindi, on a machine that has none of them. */
export async function launchOptions(clip = cameraClip()): Promise<LaunchOptions> {
  return {
    executablePath: await chromiumPath(),
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${clip}`,
      '--autoplay-policy=no-user-gesture-required',
      '--font-render-hinting=none',
      // There is none, and its stand-in in software would take a fifth of what calls need.
      '--disable-gpu',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfig() },
  }
}
