import type { ReactNode } from 'react'

/** The dark room of the call: the whole screen, nothing around it. The heading is for screen readers and takes focus with each scene. */
export function CallFrame({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <main className="theme-dark flex h-dvh min-h-72 flex-col overflow-hidden bg-paper text-ink">
      <h1 tabIndex={-1} className="sr-only">
        {heading}
      </h1>
      {children}
    </main>
  )
}
