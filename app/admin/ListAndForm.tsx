import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  title: string
  hint?: string
  list: ReactNode
  formTitle: string
  form: ReactNode
  above?: ReactNode
  /** The form changes the chosen row (?id=…); else it adds one. */
  isChosen?: boolean
}

/** A list, and beside it the form that adds to it or changes the chosen row. On a phone the form is above, folded until a row is chosen. */
export function ListAndForm({ title, hint, list, formTitle, form, above, isChosen = false }: Props) {
  return (
    <div className="mx-auto grid w-full max-w-7xl grid-cols-1 gap-4">
      <div>
        <h1>{title}</h1>
        {hint && <p className="max-w-prose text-ink-muted">{hint}</p>}
      </div>
      {above}
      <div className="grid items-start gap-6 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">{list}</div>
        <details
          id="form"
          open={isChosen}
          className="phone-fold group card rounded-card border border-line bg-surface max-lg:order-first"
        >
          <summary className="flex min-h-target items-center justify-between gap-3 px-4 font-semibold">
            {formTitle}
            <ChevronDown aria-hidden className="size-5 group-open:rotate-180" />
          </summary>
          <section aria-labelledby="form-title" className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4 max-sm:pt-1">
            <h2 id="form-title" className="max-sm:sr-only">
              {formTitle}
            </h2>
            {form}
          </section>
        </details>
      </div>
    </div>
  )
}
