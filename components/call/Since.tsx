'use client'

import { useNow } from '@/components/browser/useNow'

/** Minutes and seconds since a moment, counting. */
export function Since({ at, className }: { at: string; className?: string }) {
  const now = useNow()
  const seconds = now === null ? 0 : Math.max(0, Math.floor((now - Date.parse(at)) / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  return (
    <time dateTime={at} className={className}>
      {hours > 0 && `${hours}:`}
      {two(Math.floor(seconds / 60) % 60)}:{two(seconds % 60)}
    </time>
  )
}
