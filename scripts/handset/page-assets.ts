export const styles = `
:root { color-scheme: light dark; --paper: #fbfaf7; --surface: #fff; --ink: #16202c; --muted: #4a5666; --line: #77828f; --brand: #0b4f6c; --mine: #dcefe2; --stop: #a4231b }
@media (prefers-color-scheme: dark) { :root { --paper: #12161c; --surface: #1a2029; --ink: #f1f4f8; --muted: #b4bfcc; --line: #8a96a5; --brand: #7cc4e4; --mine: #1f3a2b; --stop: #ff9b91 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, "Noto Sans Devanagari", "Nirmala UI", sans-serif }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
a { color: var(--brand) }
main { max-width: 34rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem; margin: 0 }
.phones { list-style: none; padding: 0 }
.phones a { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .75rem 1rem; margin-bottom: .5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; color: inherit; text-decoration: none }
.phones span { grid-column: 1 / -1; color: var(--muted); overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.phone { min-height: 100vh; display: flex; flex-direction: column }
header { display: flex; gap: .75rem; align-items: center; padding-bottom: .5rem; border-bottom: 1px solid var(--line) }
header a { font-size: 2rem; min-width: 48px; min-height: 48px; line-height: 44px; text-align: center; text-decoration: none }
small, footer, time, .empty { color: var(--muted); font-size: .85rem }
.phones small { grid-column: 1 / -1; margin: 0 }
h1 small { display: block; font-weight: 400 }
header > small { margin-left: auto }
.find label { flex-basis: 100% }
#log { flex: 1; padding: 1rem 0 }
article { width: fit-content; max-width: 85%; margin-bottom: .75rem; padding: .5rem .9rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px 14px 14px 14px; overflow-wrap: anywhere }
article.sms { border-style: dashed }
article.phone { min-height: 0; display: block; margin-left: auto; background: var(--mine); border-radius: 14px 4px 14px 14px }
article.failed { border-color: var(--stop) }
article p { margin: 0; white-space: pre-wrap }
article img { max-width: 100%; border-radius: 8px }
article form { display: grid; gap: .4rem; margin: .5rem 0 }
footer b { color: var(--brand) }
button { min-height: 48px; padding: .4rem 1rem; border: 1px solid var(--brand); border-radius: 8px; background: none; color: var(--brand); font: inherit; cursor: pointer }
button.tapped { background: var(--brand); color: var(--paper) }
input { flex: 1; min-width: 0; min-height: 48px; padding: .4rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: inherit; font: inherit }
.find, .write { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .5rem }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
`

/** Takes the new messages in without touching what is being typed; without JavaScript the page reloads itself. */
export const script = `
setInterval(async () => {
  const { version } = await (await fetch('/api/version')).json()
  if (String(version) === document.body.dataset.version) return
  const html = await (await fetch(location.href)).text()
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  document.body.dataset.version = fresh.body.dataset.version
  document.getElementById('log').replaceWith(fresh.getElementById('log'))
  if (location.pathname !== '/') scrollTo(0, document.body.scrollHeight)
}, 1000)
if (location.pathname !== '/') scrollTo(0, document.body.scrollHeight)
`
