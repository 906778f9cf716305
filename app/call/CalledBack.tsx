import { CallFrame } from '@/components/call/CallFrame'
import { ExitLink } from '@/components/call/ExitLink'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Back } from '@/components/pictograms/Back'
import { CallBack } from '@/components/pictograms/CallBack'
import { Tick } from '@/components/pictograms/Tick'
import type { CallMode } from '@/lib/calls/schema'

/** The call back is promised: the page may be closed. */
export function CalledBack({ words, mode }: { words: CallWords; mode: CallMode }) {
  return (
    <CallFrame heading={words.callBack.title} language={words.language}>
      <output className="grid flex-1 content-center justify-items-center gap-4 p-6 text-center">
        <span className="flex items-center gap-2 text-ok">
          <CallBack className="size-28" />
          <Tick className="size-20" />
        </span>
        <p className="text-lg font-bold">{words.callBack.done}</p>
        {mode === 'sign' && <Prompt of="call-back-done" label={words.callBack.doneSign} />}
        {mode === 'sign' && <p className="max-w-md text-ink-muted">{words.callBack.doneSign}</p>}
      </output>
      <nav aria-label={words.exits.label} className="grid p-3">
        <ExitLink href="/" picture={Back} label={words.ended.home} />
      </nav>
    </CallFrame>
  )
}
