import { line } from '../line.ts'
import type { Sides } from './browser.ts'

const letters = 'नमस्ते मेरे गाँव में पानी नहीं आ रहा है'
/** Real-time text is for conversation: EN 301 549 6.2.4 asks for a second at most. */
const mustMs = 300

/** How long after a key the letter stands on the other side's screen. */
export async function text({ citizen, interpreter }: Sides): Promise<void> {
  await citizen.getByRole('button', { name: 'लिखकर बात' }).click()
  await interpreter.evaluate(() => {
    const shown: [number, string][] = []
    Object.assign(globalThis.window, { shown })
    new MutationObserver(() => {
      const now = document.querySelector('[data-testid="their-draft"]')?.textContent ?? ''
      if (now !== shown.at(-1)?.[1]) shown.push([globalThis.window.probe.now(), now])
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const box = citizen.getByRole('textbox', { name: 'यहाँ लिखें' })
  await box.evaluate((element: HTMLTextAreaElement | HTMLInputElement) => {
    const typed: [number, string][] = []
    Object.assign(globalThis.window, { typed })
    element.addEventListener('input', () => typed.push([globalThis.window.probe.now(), element.value]), true)
  })
  await box.pressSequentially(letters, { delay: 200 })
  await citizen.waitForTimeout(3000)
  const typed = await citizen.evaluate(() => (globalThis.window as unknown as { typed: [number, string][] }).typed)
  const shown = await interpreter.evaluate(() => (globalThis.window as unknown as { shown: [number, string][] }).shown)
  // A letter may come together with the next ones; a blank cannot be told from none; what never came waits for ever.
  const waits = typed
    .filter(([, value]) => value === value.trim())
    .map(([at, value]) => (shown.find(([, now]) => now.includes(value))?.[0] ?? Number.POSITIVE_INFINITY) - at)
    .toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(waits[Math.floor(waits.length * share)] ?? Number.NaN)
  line({ bench: 'call', name: '180kbps.text.p50', value: at(0.5), unit: 'ms' })
  line({ bench: 'call', name: '180kbps.text.p95', value: at(0.95), unit: 'ms', must: `<=${mustMs}` })
}
