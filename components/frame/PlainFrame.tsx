import type { ReactNode } from 'react'

import { Wordmark } from './Wordmark'

/** The header without anything that needs a working server: for when there is none. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-b-[3px] border-accent bg-surface">
        <div className="mx-auto flex min-h-16 max-w-3xl items-center px-4 py-2">
          <Wordmark />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-3xl gap-8 px-4 pt-6 pb-12">
        {children}
      </main>
    </>
  )
}
