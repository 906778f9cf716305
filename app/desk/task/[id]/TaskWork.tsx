import type { DeskComplaint } from '@/lib/desk/answers'
import type { Task } from '@/lib/followups/followups'

import { categoryOptions } from '../../category-options'
import { AssignForm } from '../../complaint/[number]/AssignForm'
import { placeChoices } from '../../place-choices'
import { Contact } from './Contact'
import { OutcomeForm } from './OutcomeForm'
import { RemitDecision } from './RemitDecision'
import { ReplyTranscriptForm } from './ReplyTranscriptForm'
import { TranscriptForm } from './TranscriptForm'
import { VerificationForm } from './VerificationForm'

/** The work of each kind of follow-up. */
export async function TaskWork({ task, complaint }: { task: Task; complaint: DeskComplaint | null }) {
  const contact = <Contact id={task.id} means={task.means} number={task.number} />
  switch (task.kind) {
    case 'verify_closure':
      return (
        <>
          {contact}
          <VerificationForm id={task.id} />
        </>
      )
    case 'call_back':
    case 'call_citizen':
    case 'call_officer':
      return (
        <>
          {task.citizen_id !== null && contact}
          <OutcomeForm id={task.id} />
        </>
      )
    case 'triage':
      return complaint && <AssignForm number={complaint.number} categories={await categoryOptions()} />
    case 'confirm_remit':
      return <RemitDecision id={task.id} reason={task.reason} />
    case 'transcribe': {
      const recording = complaint?.recordings.find(({ id }) => id === task.recording_id)
      if (!complaint || !recording) return null
      if (recording.purpose === 'reply')
        return <ReplyTranscriptForm id={task.id} recording={recording} state={complaint.state} />
      // Written down once already: its sender's phone has brought the rest since.
      const written = complaint.categoryId === null ? '' : complaint.text
      const [categories, places] = await Promise.all([categoryOptions(), placeChoices()])
      return <TranscriptForm id={task.id} {...{ recording, written, categories, places }} />
    }
    default:
      return task.kind satisfies never
  }
}
