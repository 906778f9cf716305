import { getLocale, getMessages } from 'next-intl/server'

import type { PromptKey } from '@/lib/isl/schema'

/** What each prompt says, in the words that its page shows: this is what is signed. */
export async function promptWords(): Promise<Record<PromptKey, string>> {
  const [{ call, sign, complaint }, locale] = await Promise.all([getMessages(), getLocale()])
  const stop = locale === 'hi' ? '।' : '.'
  const say = (...sentences: string[]) =>
    sentences.map((one) => (/[।.?!]$/.test(one) ? one : `${one.replace(/:$/, '')}${stop}`)).join(' ')
  return {
    'call-start': say(call.start.sign, call.start.hint.sign),
    'call-camera': say(call.camera.refused, call.camera.how.refused),
    'call-waiting': say(call.waiting.seen),
    'call-nobody': say(call.waiting.nobody.sign),
    'call-nobody-wished': say(call.waiting.nobody.wished),
    'call-emergency-first': say(call.waiting.sentBack.emergency),
    'call-sent-back': say(call.waiting.sentBack.gone),
    'call-record': say(call.recording.ask),
    'call-hand-over': say(call.handOver.anybody),
    'call-looked-on': say(call.live.lookedOnAnybody),
    'call-text': say(call.picture.poor, `${call.picture.write} / ${call.picture.notNow}`),
    'call-message': say(call.picture.lasts, `${call.picture.message} / ${call.picture.notNow}`),
    'call-coming-back': say(call.back.anybody),
    'call-lost': say(call.back.lost, call.back.again),
    'call-elsewhere': say(call.back.elsewhere, call.back.here),
    'call-emergency': say(call.emergency.title, `${call.emergency.call} / ${call.emergency.write}`),
    'call-number': say(call.number.registered, call.number.sms, call.number.next),
    'call-helped': say(call.ended.helped),
    'call-back': say(call.callBack.title, call.callBack.phone),
    'call-back-done': say(call.callBack.doneSign),
    'call-down': say(call.down.title, call.down.lead),
    'sign-start': say(sign.start.sign, sign.start.hint),
    'sign-preview': say(sign.preview, `${sign.send} / ${sign.again}`),
    'sign-phone': say(sign.phone, sign.skip),
    'sign-done': say(sign.done, sign.next.sign),
    'answer-solved': say(complaint.film.question),
    'reply-done': say(sign.reply.done, sign.reply.next),
  }
}
