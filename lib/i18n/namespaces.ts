/** One file a namespace in messages/hi and messages/en; usually one namespace a room. Add the name here and in messages.ts. */
export const namespaces = [
  'admin',
  'call',
  'collector',
  'common',
  'complaint',
  'crash',
  'department',
  'desk',
  'desk-calls',
  'errors',
  'file',
  'help',
  'home',
  'my',
  'officer',
  'pages',
  'service',
  'sign',
  'sign-in',
  'states',
  'track',
] as const

export type Namespace = (typeof namespaces)[number]
