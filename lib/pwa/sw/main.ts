/// <reference lib="webworker" />
import type { ManifestEntry } from 'workbox-build'

import type { PushNotice } from '../push-notice.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ManifestEntry[] }

/**
 * Keeps one page and its styles on the device: the one that says that there is no network. Every other page is asked of the
 * server, every time; nothing personal and no data of a page is ever kept here.
 */
const shell = self.__WB_MANIFEST
const offlinePage = '/offline'
const cacheName = `shell-${shell.map(({ url, revision }) => revision ?? url).join('-')}`

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOldShells(), self.registration.navigationPreload?.enable(), self.clients.claim()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(pageOrShell(event))
  else if (shell.some(({ url }) => request.url === self.location.origin + url))
    event.respondWith(keptOrFetched(request))
})

/** A new version waits until the person agrees: nobody loses a call or a half-written form to an update. */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data
  const isConsent =
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
  if (isConsent) event.waitUntil(self.skipWaiting())
})

self.addEventListener('push', (event) => {
  if (event.data === null) return
  const { title, body, path } = event.data.json() as PushNotice
  event.waitUntil(
    self.registration.showNotification(title, { body, tag: path, icon: '/icons/icon-192.png', data: path }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(String(event.notification.data)))
})

async function keepShell() {
  const cache = await caches.open(cacheName)
  await cache.addAll(shell.map(({ url }) => new Request(url, { cache: 'reload' })))
}

async function forgetOldShells() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
}

async function pageOrShell(event: FetchEvent): Promise<Response> {
  try {
    const preloaded: Response | undefined = await event.preloadResponse
    return preloaded ?? (await fetch(event.request))
  } catch (cause) {
    const kept = await caches.match(offlinePage)
    if (kept) return kept
    throw cause
  }
}

async function keptOrFetched(request: Request) {
  return (await caches.match(request)) ?? fetch(request)
}
