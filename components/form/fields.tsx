'use client'

import type { ComponentProps } from 'react'

import { Checkbox } from '@/components/ui/Checkbox'
import { RadioTiles } from '@/components/ui/RadioTiles'
import { Select } from '@/components/ui/Select'
import { TextArea } from '@/components/ui/TextArea'
import { TextField } from '@/components/ui/TextField'

import { useFieldError } from './field-messages'

/** The fields of components/ui inside a form of a staff room: each shows its own error. */
export function FormText(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} error={useFieldError(props.name)} />
}

export function FormArea(props: ComponentProps<typeof TextArea>) {
  return <TextArea {...props} error={useFieldError(props.name)} />
}

export function FormSelect(props: ComponentProps<typeof Select>) {
  return <Select {...props} error={useFieldError(props.name)} />
}

export function FormCheck(props: ComponentProps<typeof Checkbox>) {
  return <Checkbox {...props} error={useFieldError(props.name)} />
}

export function FormTiles(props: ComponentProps<typeof RadioTiles>) {
  return <RadioTiles {...props} error={useFieldError(props.name)} />
}
