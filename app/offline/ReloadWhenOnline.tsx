'use client'

import { useEffect } from 'react'

/** The page that was asked for comes by itself as soon as the network is back. */
export function ReloadWhenOnline() {
  useEffect(() => {
    const reload = () => window.location.reload()
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [])
  return null
}
