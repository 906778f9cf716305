'use client'

import { Cross } from '@/components/pictograms/Cross'
import { Button } from '@/components/ui/Button'
import en from '@/lib/i18n/messages/en/crash.json'
import hi from '@/lib/i18n/messages/hi/crash.json'

import { PhoneNumbers } from './PhoneNumbers'
import { PlainFrame } from './PlainFrame'

type Props = {
  retry: () => void
  /** What the server's log calls this failure. */
  digest: string | undefined
}

/** Says what happened, what was kept and what to do, in both languages, with nothing that could fail again. */
export function CrashPage({ retry, digest }: Props) {
  return (
    <PlainFrame>
      <Cross className="size-20 text-stop" />
      <section lang="hi" className="grid gap-1">
        <h1>{hi.title}</h1>
        <p>{hi.kept}</p>
        <p>{hi.next}</p>
      </section>
      <section lang="en" className="grid gap-1">
        <h2>{en.title}</h2>
        <p>{en.kept}</p>
        <p>{en.next}</p>
      </section>
      <div className="grid gap-3 sm:flex">
        <Button type="button" onClick={retry}>
          <span lang="hi">{hi.retry}</span> · <span lang="en">{en.retry}</span>
        </Button>
        {/* A whole page load: whatever is broken in this one is left behind. */}
        <Button type="button" variant="secondary" onClick={() => window.location.assign('/')}>
          <span lang="hi">{hi.home}</span> · <span lang="en">{en.home}</span>
        </Button>
      </div>
      <PhoneNumbers />
      {digest && <p className="font-mono text-sm text-ink-muted">{digest}</p>}
    </PlainFrame>
  )
}
