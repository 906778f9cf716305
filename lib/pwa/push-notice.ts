/** What a push message carries, as JSON: the service worker shows it and opens `path` when it is tapped. */
export type PushNotice = { title: string; body: string; path: string }
