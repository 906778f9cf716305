'use client'

import { thisDevice } from './store'
import { useStored } from './useStored'

/** A choice of this person, kept on this device; the first one until they choose. */
export function useKept<T extends string>(
  name: Parameters<typeof thisDevice.read>[0],
  choices: readonly [T, ...T[]],
): [T, (choice: T) => void] {
  const kept = useStored(thisDevice, name)
  return [choices.find((one) => one === kept) ?? choices[0], (choice) => thisDevice.write(name, choice)]
}
