import { addStaffSchema } from '@/lib/staff/schema.ts'

import { owner, uuid } from './call-people.ts'

export const word = () => uuid().slice(0, 8)
export const newPhone = () => `+91555${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`
export const person = (more: object = {}) =>
  addStaffSchema.parse({
    login: `p.${word()}`,
    role: 'operator',
    name_hi: 'रीता ध्रुव',
    name_en: 'Rita Dhruw',
    phone: newPhone(),
    gender: 'female',
    speaks_hi: 'on',
    ...more,
  })
export const oneOf = async (query: string) => Number((await owner.unsafe(query))[0]?.id)
