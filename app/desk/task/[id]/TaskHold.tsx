'use client'

import { useTranslations } from 'next-intl'

import { ActForm } from '../../ActForm'

/** Take it, or give it back to everybody. */
export function TaskHold({ id, isMine }: { id: number; isMine: boolean }) {
  const t = useTranslations('desk.tasks')
  const act = isMine ? 'release' : 'take'
  return <ActForm action={`/api/desk/tasks/${id}/${act}`} submit={t(act)} variant="secondary" />
}
