'use client'

import { useEffect } from 'react'

import { listTakes } from '@/components/recording/kept'

import { TakeSender } from './TakeSender'

/** What of a recorded call could not be sent before the page was left goes when the desk is opened again. */
export function SendLeftTakes() {
  useEffect(() => void sendLeftTakes(), [])
  return null
}

async function sendLeftTakes(): Promise<void> {
  for (const take of await listTakes()) await TakeSender.resume(take)
}
