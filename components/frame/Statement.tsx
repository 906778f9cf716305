type Props = { title: string; version: string; parts: { title: string; says: string }[] }

/** A page that only says how things are: a title, its date, a few short parts. */
export function Statement({ title, version, parts }: Props) {
  return (
    <article className="grid gap-6">
      <div>
        <h1>{title}</h1>
        <p className="text-sm text-ink-muted">{version}</p>
      </div>
      {parts.map((part) => (
        <section key={part.title} className="grid gap-1">
          <h2>{part.title}</h2>
          <p className="max-w-prose">{part.says}</p>
        </section>
      ))}
    </article>
  )
}
