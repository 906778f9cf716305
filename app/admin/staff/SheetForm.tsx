'use client'

import { type ReactNode, useState } from 'react'
import type { z } from 'zod'

import { RoomForm } from '@/components/form/RoomForm'

import { OneTimeSheet, sheetSchema } from './OneTimeSheet'

/** A form whose answer is a new sign-in: the sheet takes the form's place. */
export function SheetForm({
  action,
  children,
  className,
}: {
  action: string
  children: ReactNode
  className?: string
}) {
  const [sheet, setSheet] = useState<z.infer<typeof sheetSchema>>()
  if (sheet) return <OneTimeSheet sheet={sheet} />
  return (
    <RoomForm action={action} onDone={(value) => setSheet(sheetSchema.parse(value))} {...(className && { className })}>
      {children}
    </RoomForm>
  )
}
