'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { Tag } from '@/components/ui/Tag'
import type { Person } from '@/lib/desk/answers'
import { fold } from '@/lib/fold'

import { ComplaintList } from './ComplaintList'

type Props = { phone: string; citizenId: number | null; onChoose: (person: Person) => void }

const typingMs = 300

/** Who has complained from this phone before: it pops up while the number is typed. */
export function PersonPanel({ phone, citizenId, onChoose }: Props) {
  const t = useTranslations('desk.person')
  const people = usePeople(phone, citizenId)
  if (!people) return <EmptyState title={t('nobodyYet')}>{t('typePhone')}</EmptyState>
  if (people.length === 0) return <EmptyState title={t('new')}>{t('newHint')}</EmptyState>
  return (
    <ul aria-live="polite" className="grid gap-3">
      {people.map((person) => (
        <Card key={person.id} as="li" className="grid gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="text-lg font-semibold">{person.name ?? t('nameless')}</h3>
            {person.prefersSign && <Tag tone="brand">{t('sign')}</Tag>}
            <Button type="button" variant="secondary" onClick={() => onChoose(person)}>
              {t('choose')}
            </Button>
          </div>
          <p className="text-sm text-ink-muted">{t('complaints', { count: person.complaints.length })}</p>
          <ComplaintList rows={person.complaints} />
        </Card>
      ))}
    </ul>
  )
}

function usePeople(phone: string, citizenId: number | null) {
  const [answer, setAnswer] = useState<{ to: string; people: Person[] | null } | null>(null)
  const asked = questionOf(phone, citizenId)
  useEffect(() => {
    if (asked === null) return undefined
    let isOver = false
    const hear = (people: Person[] | null) => {
      if (!isOver) setAnswer({ to: asked, people })
    }
    const timer = setTimeout(() => void readPeople(asked).then(hear), typingMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked])
  return answer?.to === asked ? answer?.people : null
}

function questionOf(phone: string, citizenId: number | null) {
  if (fold(phone).replaceAll(/\D/g, '').length >= 10) return JSON.stringify({ phone })
  return citizenId === null ? null : JSON.stringify({ citizen_id: citizenId })
}

/** Not known or not reached: the form works without. */
async function readPeople(asked: string): Promise<Person[] | null> {
  const answer = await ask<{ people: Person[] }>('/api/desk/history', JSON.parse(asked) as object)
  return answer.ok ? answer.value.people : null
}
