/** Who is in a room: the citizen, a member of staff, a guest by link, or a supervisor who looks on. Webhooks and SQL name them so too. */
export type Identity = 'citizen' | `staff-${number}` | `guest-${string}` | `onlooker-${number}`

export const identityOf = {
  citizen: 'citizen',
  staff: (staffId: number): Identity => `staff-${staffId}`,
  guest: (guest: string): Identity => `guest-${guest}`,
  onlooker: (staffId: number): Identity => `onlooker-${staffId}`,
} as const

export function isStaff(identity: string): identity is `staff-${number}` {
  return /^staff-\d+$/.test(identity)
}

/** A supervisor who looks on: in the room, on nobody's stage. */
export function isOnlooker(identity: string): identity is `onlooker-${number}` {
  return /^onlooker-\d+$/.test(identity)
}

/** Somebody who came in by a link: seen, heard and read, but no side of the call. */
export function isGuest(identity: string): identity is `guest-${string}` {
  return identity.startsWith('guest-')
}

/** Of those in the room, who came in by a link: whoever is a side of the call may put each of them out. */
export function guestsAmong<P extends { identity: string }>(people: readonly P[]): (P & { guest: string })[] {
  return people.flatMap((one) =>
    isGuest(one.identity) ? [{ ...one, guest: one.identity.slice('guest-'.length) }] : [],
  )
}
