'use client'

import type { Refusals } from '@/components/browser/refusal'
import type { CallWords } from '@/components/call/words'
import { Emergency } from '@/components/emergency/Emergency'
import { useEmergency } from '@/components/emergency/useEmergency'
import { Back } from '@/components/pictograms/Back'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import type { RecordingKind } from '@/lib/recordings/schema'

import { Done } from './Done'
import { PhoneStep } from './PhoneStep'
import { Receipts } from './Receipts'
import { Scenes } from './Scenes'
import { Sending } from './Sending'
import type { SignWords } from './types'
import { useRecorder } from './useRecorder'
import { useSending } from './useSending'

type Props = {
  kind: RecordingKind
  /** The tracking link of the complaint that it is a reply to; none for a new message. */
  link?: string
  words: SignWords
  callWords: CallWords
  refusals: Refusals
}

/** Record, look at it, send it: a complaint with a number at once, or a reply about one. */
export function Recorder({ kind, link, words, callWords, refusals }: Props) {
  const recorder = useRecorder(kind, link === undefined ? { purpose: 'message' } : { purpose: 'reply', link })
  const { step, setStep, done, refused, refusal, send } = useSending(
    recorder,
    refusals,
    link === undefined ? 'phone' : 'no',
  )
  const call = kind === 'sign' ? '/call' : '/call?mode=voice'
  const emergency = useEmergency(null, () => location.assign(call))
  const back = link === undefined ? '/' : `/t/${link}`
  const { phase } = recorder.state
  const isClosed = phase === 'closed' || phase === 'opening'
  return (
    <CallFrame
      heading={link === undefined ? words.title[kind] : words.reply.title}
      language={callWords.language}
      emergencyButton={<Emergency emergency={emergency} words={callWords.emergency} />}
    >
      {isClosed && !done && (
        <Receipts words={words} className="mx-auto max-h-1/2 w-full max-w-md overflow-y-auto p-3" />
      )}
      {scene()}
      {/* Whoever goes loses nothing: what was recorded is on the phone, and what was sent goes on by itself. */}
      {phase !== 'recording' && step !== 'phone' && !done && (
        <nav aria-label={callWords.exits.label} className="grid grid-cols-2 gap-2 p-3">
          <ExitLink href={back} picture={Back} label={link === undefined ? words.home : words.follow} />
          <ExitLink href={call} picture={SigningHand} label={words.call} />
        </nav>
      )}
    </CallFrame>
  )

  function scene() {
    if (done) return <Done kind={kind} words={words} callWords={callWords} status={done} link={link ?? done.link} />
    if (step === 'busy') return <Sending progress={recorder.progress} words={words} />
    if (step === 'phone')
      return (
        <PhoneStep
          {...{ words, callWords, refusals }}
          code={refused.code}
          first={refused.phone}
          onSend={send}
          onBack={() => setStep('no')}
        />
      )
    const onSend = () => (link === undefined ? setStep('phone') : void send(''))
    return <Scenes {...{ kind, words, callWords, recorder, refusal }} onSend={onSend} />
  }
}
