'use client'

import { CrashPage } from '@/components/frame/CrashPage'

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <CrashPage retry={retry} digest={error.digest} />
}
