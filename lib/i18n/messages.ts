import type { Locale } from './locales'
import type admin from './messages/hi/admin.json'
import type call from './messages/hi/call.json'
import type collector from './messages/hi/collector.json'
import type common from './messages/hi/common.json'
import type complaint from './messages/hi/complaint.json'
import type crash from './messages/hi/crash.json'
import type department from './messages/hi/department.json'
import type deskCalls from './messages/hi/desk-calls.json'
import type desk from './messages/hi/desk.json'
import type errors from './messages/hi/errors.json'
import type file from './messages/hi/file.json'
import type help from './messages/hi/help.json'
import type home from './messages/hi/home.json'
import type my from './messages/hi/my.json'
import type officer from './messages/hi/officer.json'
import type pages from './messages/hi/pages.json'
import type service from './messages/hi/service.json'
import type signIn from './messages/hi/sign-in.json'
import type sign from './messages/hi/sign.json'
import type states from './messages/hi/states.json'
import type track from './messages/hi/track.json'
import { namespaces, type Namespace } from './namespaces'

/** Hindi is the source: its files say which keys there are. */
export type Messages = {
  admin: typeof admin
  call: typeof call
  collector: typeof collector
  common: typeof common
  complaint: typeof complaint
  crash: typeof crash
  department: typeof department
  desk: typeof desk
  'desk-calls': typeof deskCalls
  errors: typeof errors
  file: typeof file
  help: typeof help
  home: typeof home
  my: typeof my
  officer: typeof officer
  pages: typeof pages
  service: typeof service
  sign: typeof sign
  'sign-in': typeof signIn
  states: typeof states
  track: typeof track
}

async function loadNamespace(locale: Locale, namespace: Namespace) {
  const file: { default: unknown } = await import(`./messages/${locale}/${namespace}.json`)
  return [namespace, file.default] as const
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(namespaces.map((namespace) => loadNamespace(locale, namespace)))
  // The unit test of this folder proves that every file has the keys that the type promises.
  return Object.fromEntries(loaded) as Messages
}
