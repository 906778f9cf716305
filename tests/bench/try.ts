const { calls } = await import('./call/people.ts')
const { Relay } = await import('./call/relay.ts')
const { links } = await import('./call/links.ts')
const { recordingsOf, figuresOf } = await import('./call/figures.ts')
const media = Number(process.env.LIVEKIT_UDP_PORT)
const [kinds = 'stock', names = '5mbps', settle = '12', window = '12'] = process.argv.slice(2)
const caller = await calls(media)
for (const name of names.split(','))
  for (const kind of kinds.split(',') as ('stock' | 'ours')[]) {
    const way = links[name]!.way
    const relay = await new Relay(media, { up: way, down: way }).listen()
    const sides = await caller.call(kind, relay)
    for (const side of ['citizen', 'interpreter'] as const)
      (sides[side].on('console', (m) => void m),
        sides[side].on('pageerror', (e) => console.log(side, 'ERR', e.message)))
    await sides.citizen.waitForTimeout(Number(settle) * 1000)
    const from = Date.now()
    await sides.citizen.waitForTimeout(Number(window) * 1000)
    const all = await recordingsOf(sides)
    for (const [d, one] of Object.entries(all)) {
      console.log(name, kind, d, JSON.stringify(figuresOf(one, from, Date.now())))
      console.log('   in ', one.receiver.inbound.filter((_, i) => i % 8 === 0).map((o: any) => o.x).join(' | '))
      console.log('   so ', one.sender.outbound.filter((_, i) => i % 8 === 0).map((o: any) => o.x).join(' | '))
      const gaps = one.receiver.shown.map((o, i, a) => [Math.round(o.at - (a[i - 1]?.at ?? o.at)), Math.round((o.at - from) / 100) / 10]).filter(([g, at]) => g! > 140 && at! > 0)
      console.log('   gaps', JSON.stringify(gaps))
      console.log(
        '   out',
        one.sender.outbound
          .filter((_, i) => i % 4 === 0)
          .map((o, i, a) => `${Math.round(((o.bytes - (a[i - 1]?.bytes ?? 0)) * 8) / 2000)}k/${o.height}/${o.fps}`)
          .join(' '),
      )
    }
    const shown = Object.values(all).map(({ receiver }) =>
      Math.round((receiver.shown[0]?.at ?? Number.NaN) - sides.tapped),
    )
    console.log(
      '   first',
      shown,
      'sent',
      all['citizen-to-interpreter']!.sender.sent.length,
      'up',
      JSON.stringify(relay.up.counts),
      'down',
      JSON.stringify(relay.down.counts),
    )
    await sides.close()
    relay.close()
  }
caller.close()
process.exit(0)
