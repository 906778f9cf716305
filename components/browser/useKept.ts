'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the browser keeps nothing, a choice holds for this visit. */
const kept = new Map<string, string>()

function read(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? kept.get(name) ?? null
  } catch {
    return kept.get(name) ?? null
  }
}

function write(name: string, value: string): void {
  kept.set(name, value)
  try {
    localStorage.setItem(name, value)
  } catch {
    // A private window: kept above.
  }
  for (const listener of listeners) listener()
}

/** A choice of this person, kept on this device; the first one until they choose. */
export function useKept<T extends string>(name: string, choices: readonly [T, ...T[]]): [T, (choice: T) => void] {
  const choice = useSyncExternalStore(
    listen,
    () => choices.find((one) => one === read(name)) ?? choices[0],
    () => choices[0],
  )
  return [choice, (next) => write(name, next)]
}
