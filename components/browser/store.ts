/** Every name under which something is kept in a tab: through reloads, and gone with the tab. */
type InTab =
  /** The key of the call that is being asked for, and the call that was left and has not been heard to be. */
  | 'sunwai-call-key'
  | 'sunwai-call-left'
  /** What is being written in the call, and the lines of it that the app does not have yet. */
  | 'sunwai-call-draft'
  | 'sunwai-call-lines'
  /** Which window of the desk this is. */
  | 'sunwai-window'
  /** The words of the intake forms. */
  | `desk-intakes:${number}`

/** The same of a device: what is kept from visit to visit. (What was recorded is too large for here: components/recording/kept.ts.) */
type OnDevice =
  | 'sunwai-coach'
  | 'sunwai-text'
  | 'sunwai-call-wishes'
  /** 112, pressed and not heard yet. */
  | 'sunwai-emergency'
  /** There are messages to send; and those that a later page has sent. */
  | 'recordings-to-send'
  | 'recordings-sent'

export const thisTab = storeIn<InTab>(() => sessionStorage)
export const thisDevice = storeIn<OnDevice>(() => localStorage)
export type Store<Name extends string> = ReturnType<typeof storeIn<Name>>

/** What the browser would not keep (its storage is full or closed) holds until the page is left. */
function storeIn<Name extends string>(storage: () => Storage) {
  const held = new Map<Name, string>()
  const listeners = new Set<() => void>()
  return {
    read: (name: Name): string | null => {
      try {
        return held.get(name) ?? storage().getItem(name)
      } catch {
        return null
      }
    },
    /** Null: kept no longer. */
    write: (name: Name, value: string | null): void => {
      held.delete(name)
      try {
        if (value === null) storage().removeItem(name)
        else storage().setItem(name, value)
      } catch {
        if (value !== null) held.set(name, value)
      }
      for (const listener of listeners) listener()
    },
    /** Hears of every change, another tab's too. → stop */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      globalThis.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        globalThis.removeEventListener('storage', listener)
      }
    },
  }
}
