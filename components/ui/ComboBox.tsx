'use client'

import { clsx } from 'clsx'
import { useState } from 'react'
import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import { controlClass } from './field-ids'
import { FieldError } from './FieldError'

export type Choice = { id: string; name: string; /** Everything it is found by, folded. */ words: string }

type Props = {
  name: string
  label: string
  optional?: string
  error?: string | undefined
  choices: Choice[]
  value: string
  onChange: (id: string) => void
  /** Said where nothing matches. */
  nothing: string
  /** The name of the button that opens the list. */
  open: string
  fold: (text: string) => string
}

const mostShown = 30

/** Search as you type among many choices. For staff rooms only: it brings React Aria with it. */
export function ComboBox({ name, label, optional, error, choices, value, onChange, nothing, open, fold }: Props) {
  const chosen = choices.find(({ id }) => id === value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? chosen?.name ?? ''
  const asked = typed === null ? [] : fold(typed).split(' ').filter(Boolean)
  const found = choices.filter(({ words }) => asked.every((word) => words.includes(word))).slice(0, mostShown)
  return (
    <AriaComboBox
      items={found}
      inputValue={text}
      onInputChange={setTyped}
      value={value || null}
      onChange={(id) => {
        onChange(id === null ? '' : String(id))
        setTyped(null)
      }}
      onBlur={() => setTyped(null)}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      className="grid gap-1.5"
    >
      <Label className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-muted"> {optional}</span>}
      </Label>
      <FieldError id={name} error={error} />
      <span className="relative flex">
        <Input
          id={name}
          className={clsx(controlClass, 'pr-12')}
          {...(error && { 'aria-describedby': `${name}-error` })}
        />
        <Button aria-label={open} className="absolute inset-y-0 right-0 w-12 text-ink-muted">
          <span aria-hidden>▾</span>
        </Button>
      </span>
      <Popover className="w-(--trigger-width) overflow-auto rounded-control border border-line-strong bg-surface shadow-float">
        <ListBox<Choice>
          className="p-1 text-base"
          renderEmptyState={() => <p className="p-3 text-ink-muted">{nothing}</p>}
        >
          {(choice) => (
            <ListBoxItem
              textValue={choice.name}
              className="dense cursor-pointer rounded-control px-3 py-2 outline-none data-focused:bg-brand-soft data-selected:font-semibold"
            >
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <input type="hidden" name={name} value={value} />
    </AriaComboBox>
  )
}
