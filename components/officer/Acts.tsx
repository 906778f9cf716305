import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { controlClass, fieldAria } from '@/components/ui/field-ids'
import { FileInput } from '@/components/ui/FileInput'
import { Select } from '@/components/ui/Select'
import { TextArea } from '@/components/ui/TextArea'
import type { Department } from '@/lib/department/schema'
import type { Act } from '@/lib/department/schema'
import { officerMay } from '@/lib/department/state'
import { bilingual } from '@/lib/i18n/bilingual'

import { ActForm } from './ActForm'

type Props = {
  base: string
  state: string
  departments: Department[]
  /** The act that was refused, what was typed, and a sentence for each field. */
  refused: { act: string; values: Record<string, string>; errors: Partial<Record<string, string>> }
  /** The list's page offers more than the three buttons of the link. */
  full?: boolean
}

/** Accept, not mine, solved: three buttons that need no script. The last two open a form below themselves. */
export async function Acts({ base, state, departments, refused, full = false }: Props) {
  const t = await getTranslations('officer.acts')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const may = (act: Act) => officerMay(state, act)
  const text = (act: Act, name: string) =>
    refused.act === act ? { error: refused.errors[name], defaultValue: refused.values[name] } : {}
  const open = (act: Act) => refused.act === act
  if (!may('resolve')) return <p className="text-ink-muted">{t('none')}</p>
  return (
    <div className="grid gap-3">
      {may('accept') && (
        <ActForm base={base} act="accept">
          <Button wide>{t('accept')}</Button>
        </ActForm>
      )}
      {may('transfer') && (
        <Disclosure title={t('transfer')} open={open('transfer')}>
          <ActForm base={base} act="transfer">
            <TextArea
              id="reason"
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              rows={3}
              required
              maxLength={2000}
              {...text('transfer', 'reason')}
            />
            <Select
              name="department"
              label={t('department')}
              placeholder={t('departmentUnknown')}
              options={departments.map((department) => ({
                value: String(department.id),
                label: bilingual(department, 'name', locale),
              }))}
              {...text('transfer', 'department')}
            />
            <Button variant="secondary">{t('transferDo')}</Button>
          </ActForm>
        </Disclosure>
      )}
      <Disclosure title={t('resolve')} open={open('resolve')}>
        <ActForm base={base} act="resolve" withPhoto>
          <TextArea
            id="report"
            name="report"
            label={t('report')}
            hint={t('reportHint')}
            rows={3}
            required
            maxLength={5000}
            {...text('resolve', 'report')}
          />
          <Field id="photo" label={t('photo')} optional={common('optional')} error={text('resolve', 'photo').error}>
            <FileInput
              id="photo"
              name="photo"
              accept="image/*"
              choose={common('choosePhoto')}
              {...fieldAria('photo', text('resolve', 'photo'))}
            />
          </Field>
          <Button>{t('resolveDo')}</Button>
        </ActForm>
      </Disclosure>
      {full && may('start') && (
        <Disclosure title={t('start')} open={open('start')}>
          <ActForm base={base} act="start">
            <TextArea
              id="remark"
              name="remark"
              label={t('remark')}
              rows={2}
              maxLength={2000}
              {...text('start', 'remark')}
            />
            <Button variant="secondary">{t('startDo')}</Button>
          </ActForm>
        </Disclosure>
      )}
      {full && may('hold') && (
        <Disclosure title={t('hold')} open={open('hold')}>
          <ActForm base={base} act="hold">
            <TextArea
              id="hold-reason"
              name="reason"
              label={t('holdReason')}
              hint={t('reasonHint')}
              rows={2}
              required
              maxLength={2000}
              {...text('hold', 'reason')}
            />
            <Field id="until" label={t('until')} hint={t('untilHint')} error={text('hold', 'until').error}>
              <input
                id="until"
                name="until"
                type="date"
                required
                className={controlClass}
                defaultValue={text('hold', 'until').defaultValue}
                {...fieldAria('until', { hint: t('untilHint'), error: text('hold', 'until').error })}
              />
            </Field>
            <Button variant="secondary">{t('holdDo')}</Button>
          </ActForm>
        </Disclosure>
      )}
      {may('resume') && (
        <ActForm base={base} act="resume">
          <Button variant="secondary" wide>
            {t('resume')}
          </Button>
        </ActForm>
      )}
    </div>
  )
}

function Disclosure({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded-control border border-line-strong bg-surface open:pb-4">
      <summary className="control flex min-h-target cursor-pointer items-center justify-center px-4 font-semibold text-brand">
        {title}
      </summary>
      <div className="px-4 pt-2">{children}</div>
    </details>
  )
}
