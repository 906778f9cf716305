import type { ReactNode } from 'react'

type Props = { title: string; hint?: string; list: ReactNode; formTitle: string; form: ReactNode; above?: ReactNode }

/** A list, and beside it the form that adds to it or changes the chosen row (?id=…). On a phone the form comes first when a row is chosen. */
export function ListAndForm({ title, hint, list, formTitle, form, above }: Props) {
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-4">
      <div>
        <h1>{title}</h1>
        {hint && <p className="max-w-prose text-ink-muted">{hint}</p>}
      </div>
      {above}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 gap-4">{list}</div>
        <section
          id="form"
          aria-labelledby="form-title"
          className="card grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border border-line bg-surface p-4 max-lg:order-first"
        >
          <h2 id="form-title">{formTitle}</h2>
          {form}
        </section>
      </div>
    </div>
  )
}
