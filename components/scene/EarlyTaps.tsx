import { headers } from 'next/headers'

/** It comes with the page itself: a tap before the script is marked on its button, which shows it and answers it when it can (`useFirstTap`). */
const remember = `document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-first-tap]')
  if (button) button.dataset.tapped = ''
})`

export async function EarlyTaps() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  // The browser hides the nonce from scripts: what is in the page is no longer what was written there.
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: remember }} suppressHydrationWarning />
}
