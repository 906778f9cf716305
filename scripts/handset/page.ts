import { formats } from '../../lib/i18n/format.ts'
import type { Handset } from './handset.ts'
import { script, styles } from './page-assets.ts'
import type { Owner } from './people.ts'
import { type Message, messagesOf, windowIsOpen } from './phones.ts'

/** A phone on a page. Words are few and English; what the phone was sent is shown as it came, Hindi included. Newest first. */
export function phonesPage({ store, faults }: Handset, people: ReadonlyMap<string, Owner>, query: string): string {
  const last = new Map([...store.phones.messages.values()].map((message) => [message.number, message]))
  const phones = [...last.values()]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map((message) => ({ message, owner: people.get(message.number) }))
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = phones.filter(({ message: { number, text }, owner }) => {
    const words = `+${number} ${owner?.name ?? ''} ${owner?.is ?? ''} ${text}`.toLowerCase()
    return asked.every((word) => words.includes(word))
  })
  const rows = found
    .map(
      ({ message: { number, at, text }, owner }) =>
        `<li><a href="/phones/${number}"><b>${owner?.name ? escape(owner.name) : `+${number}`}</b> <time>${clock(at)}</time>${owner ? `<small>${owner.name ? `+${number} · ` : ''}${escape(owner.is)}</small>` : ''}<span>${escape(text.slice(0, 90))}</span></a></li>`,
    )
    .join('')
  const nothing =
    phones.length === 0
      ? 'No phone has been reached yet. A complaint with a phone number sends the first message.'
      : 'No phone like this.'
  const failing = faults
    .list()
    .map(
      (fault) => `<li>${escape(`${fault.channel}: ${fault.kind}${fault.number ? ` for +${fault.number}` : ''}`)}</li>`,
    )
    .join('')
  return page(
    'Phones',
    `<main class="list"><h1>Phones</h1>
    <p>Every phone that the district’s SMS gateway and WhatsApp have reached. Nothing leaves this machine.</p>
    ${failing ? `<h2>Failing now</h2><ul>${failing}</ul>` : ''}
    <form class="find" action="/" method="get" role="search"><label for="q">Find by name, role, number or words</label><input id="q" name="q" type="search" value="${escape(query)}" autocomplete="off"><button>Find</button></form>
    <div id="log"><p>${found.length} of ${phones.length}</p><ul class="phones">${rows || `<li>${nothing}</li>`}</ul></div>
    <form class="find" action="/phones" method="get"><label for="number">Open a number</label><input id="number" name="number" inputmode="tel" autocomplete="off" required><button>Open</button></form></main>`,
    store.phones.version,
  )
}

export function phonePage({ store }: Handset, number: string, owner: Owner | undefined): string {
  const messages = messagesOf(store.phones, number)
  const open = windowIsOpen(store.phones, number, Date.now())
  return page(
    `+${number}`,
    `<main class="phone"><header><a href="/" aria-label="All phones">‹</a><h1>${owner?.name ? `${escape(owner.name)} <small>+${number} · ${escape(owner.is)}</small>` : `+${number}`}</h1><small>${open ? 'WhatsApp window open' : 'Templates only'}</small></header>
    <div id="log" role="log" tabindex="0" aria-label="Messages">${messages.map((message) => bubble(message)).join('') || '<p class="empty">Nothing has come to this phone yet.</p>'}</div>
    <form class="write" action="/phones/${number}/reply" method="post"><label class="hidden" for="text">Write on WhatsApp</label><input id="text" name="text" placeholder="Message" autocomplete="off" required><button>Send</button></form>
    <form class="write" action="/phones/${number}/photo" method="post" enctype="multipart/form-data"><label class="hidden" for="photo">Photo</label><input id="photo" name="photo" type="file" accept="image/*" required><button>Send photo</button></form></main>`,
    store.phones.version,
  )
}

function bubble(message: Message): string {
  const { id, number, channel, from, text, media, buttons, tapped, parts, status, at } = message
  const picture = media ? `<img src="/pictures/${media.id}" alt="Photo">` : ''
  const detail = { sms: `SMS${parts && parts > 1 ? ` · ${parts} parts` : ''}`, whatsapp: 'WhatsApp', push: 'Push' }[
    channel
  ]
  const ticks = { accepted: '✓', delivered: '✓✓', read: '<b>✓✓</b>', failed: '✗ not delivered' }[status]
  const choices = buttons.map(
    (button) =>
      `<button name="button" value="${escape(button.id)}"${tapped === button.id ? ' class="tapped"' : ''}>${escape(button.text)}</button>`,
  )
  const form =
    choices.length > 0
      ? `<form action="/phones/${number}/tap" method="post"><input type="hidden" name="message" value="${escape(id)}">${choices.join('')}</form>`
      : ''
  return `<article class="${channel} ${from}${status === 'failed' ? ' failed' : ''}">${picture}<p>${linked(text)}</p>${form}<footer>${detail} · <time>${clock(at)}</time> ${from === 'service' ? ticks : ''}</footer></article>`
}

function linked(text: string): string {
  return escape(text).replaceAll(
    /https?:\/\/[^\s<&]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  )
}

function clock(at: string | undefined): string {
  if (!at) return ''
  return formats.en.moment(at)
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}

function page(title: string, body: string, version: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · handset</title>
<noscript><meta http-equiv="refresh" content="5"></noscript><style>${styles}</style></head><body data-version="${version}">${body}<script>${script}</script></body></html>`
}
