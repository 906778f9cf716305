'use client'

import { CrashPage } from '@/components/frame/CrashPage'

import './globals.css'

/** When even the root layout failed. */
export default function GlobalErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="hi">
      <body>
        <title>सुनवाई · Sunwai</title>
        <CrashPage retry={retry} digest={error.digest} />
      </body>
    </html>
  )
}
