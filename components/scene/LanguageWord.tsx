'use client'

import { useRouter } from 'next/navigation'

import type { Messages } from '@/lib/i18n/messages'

/** One word, in the other language. The page's words are exchanged under the running call or recording: nothing is reloaded. */
export function LanguageWord({ language }: { language: Messages['call']['language'] }) {
  const router = useRouter()
  async function exchange() {
    const body = new URLSearchParams({ locale: language.code })
    // Without a network the words stay as they are, and so does the call.
    await fetch('/api/locale', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
    router.refresh()
  }
  return (
    <button
      type="button"
      lang={language.code}
      onClick={() => void exchange()}
      className="control min-h-target min-w-target rounded-control px-3 font-semibold text-brand underline decoration-1 underline-offset-4 hover:bg-brand-soft"
    >
      {language.name}
    </button>
  )
}
