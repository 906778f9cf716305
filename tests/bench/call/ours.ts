import { endEveryCall } from '../../fixtures/calls.ts'
import { account, signInAs } from '../../fixtures/sign-in.ts'
import { type BothPorts, desk, openBrowser, phone, type Sides } from './browser.ts'

/** A deaf citizen and an interpreter, through the product's own pages. */
export async function ourCall(ports: BothPorts): Promise<Sides> {
  await endEveryCall()
  const [citizen, interpreter] = await Promise.all([
    openBrowser(ports.citizen, phone),
    openBrowser(ports.interpreter, desk),
  ])
  await signInAs(interpreter.page, account('interpreter'))
  await interpreter.page.getByRole('button', { name: 'कॉल के लिए तैयार' }).click()
  await citizen.page.goto('/call')
  await citizen.page.getByRole('button', { name: /इशारों में बात शुरू/ }).click()
  const take = interpreter.page.getByRole('button', { name: /कॉल लीजिए/ })
  await take.waitFor()
  await citizen.page.waitForTimeout(2000)
  const tapped = await take.evaluate((button: HTMLButtonElement) => {
    button.click()
    return globalThis.window.probe.now()
  })
  return {
    citizen: citizen.page,
    interpreter: interpreter.page,
    tapped,
    close: async () => void (await Promise.all([citizen.browser.close(), interpreter.browser.close()])),
  }
}
