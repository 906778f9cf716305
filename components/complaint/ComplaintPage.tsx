import { getTranslations } from 'next-intl/server'

import { FormErrors } from '@/components/frame/FormErrors'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { Notice } from '@/components/ui/Notice'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { citizenMay } from '@/lib/complaints/state'
import type { ErrorCode } from '@/lib/error-codes'

import { AboutComplaint } from './AboutComplaint'
import { AnswerByPicture } from './AnswerByPicture'
import { AnswerForm } from './AnswerForm'
import { DisputeForm } from './DisputeForm'
import { Films } from './Films'
import { MessagesSent } from './MessagesSent'
import { NextStep } from './NextStep'
import { ReplyBySign } from './ReplyBySign'
import { ReplyForm } from './ReplyForm'
import { StateTag } from './StateTag'
import { StatusLine } from './StatusLine'
import { Timeline } from './Timeline'

/** How the page was opened: its forms say so again, and its photos are asked for by it. */
export type OpenedBy = { link: string } | { number: string }
/** What a refused form held. */
export type Kept = { act: 'answer' | 'dispute' | 'reply'; text: string; outcome: string }

const doneWords = ['answer_closed', 'answer_reopened', 'dispute', 'reply'] as const

type Props = {
  complaint: ComplaintStatus
  by: OpenedBy
  now: Date
  errors: Partial<Record<string, ErrorCode>>
  kept: Kept | null
  done: string | undefined
}

/** All that a citizen sees of their complaint, the thing to do first. */
export async function ComplaintPage({ complaint, by, now, errors, kept, done }: Props) {
  const t = await getTranslations('complaint')
  const may = citizenMay(complaint.state, complaint.closedAt === null ? null : new Date(complaint.closedAt), now)
  // A reply in sign is offered to everybody; where the question is in pictures, beside it.
  const mayReplyBySign = 'link' in by && (may.answer || may.reply || may.dispute)
  const said = doneWords.find((word) => word === done)
  // The words go back into the form that they were written in; when that is no longer asked, into the one that is.
  const form = (act: Kept['act']) => ({ by, errors, kept: kept && (kept.act === act || !may[kept.act]) ? kept : null })
  return (
    <div className="grid gap-8">
      <FormErrors
        errors={errors}
        labels={{ outcome: t('answer.choose'), remark: t('answer.remark'), body: t('reply.body') }}
      />
      {said && (
        <Notice tone="ok" live>
          <p>{t(`done.${said}`)}</p>
        </Notice>
      )}
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="sr-only">{t('number')}: </span>
          <ComplaintNumber number={complaint.number} copy={{ label: t('copy'), done: t('copied') }} />
          <StateTag state={complaint.state} closedAs={complaint.closedAs} />
        </p>
      </header>
      <Films recordings={complaint.recordings} by={by} purposes={['answer']} />
      {may.answer && complaint.isInPictures && <AnswerByPicture complaint={complaint} by={by} />}
      {mayReplyBySign && complaint.isInPictures && <ReplyBySign link={by.link} />}
      {may.answer && !complaint.isInPictures && <AnswerForm complaint={complaint} {...form('answer')} />}
      <NextStep complaint={complaint} now={now} />
      <StatusLine complaint={complaint} />
      {may.dispute && <DisputeForm {...form('dispute')} />}
      <AboutComplaint complaint={complaint} by={by} />
      <Films recordings={complaint.recordings} by={by} purposes={['message', 'reply']} />
      <Timeline events={complaint.events} />
      <MessagesSent messages={complaint.messages} />
      {may.reply && <ReplyForm {...form('reply')} />}
      {mayReplyBySign && !complaint.isInPictures && <ReplyBySign link={by.link} />}
    </div>
  )
}
