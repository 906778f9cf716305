import type { TransactionSql } from 'postgres'

import type { Locale } from '../../lib/i18n/locales.ts'
import { type Directory, idOf } from './directory.ts'
import { insertRows } from './insert.ts'
import { fictionalPhone, type Gender, inventName } from './people.ts'
import { Chance } from './random.ts'
import { readTable } from './read-table.ts'

export type Role = 'operator' | 'interpreter' | 'supervisor' | 'officer' | 'collector' | 'administrator'
export type Member = {
  id: number
  login: string
  role: Role
  hi: string
  en: string
  gender: Gender
  languages: string[]
  isDemo: boolean
}
export type Desk = { id: number; departmentId: number | null; level: number; placeId: number | null; holderId: number }
export type Staff = { members: Member[]; desks: Desk[] }

type MemberColumn = 'login' | 'role' | Locale | 'gender' | 'languages' | 'demo'
type DeskColumn = 'department' | 'level' | 'place' | Locale | 'holder'

/** The call centre, the collectorate and one officer for each desk. Every desk is held. */
export async function seedStaff(sql: TransactionSql, directory: Directory): Promise<Staff> {
  const members = readTable<MemberColumn>('staff').map(toMember)
  const chance = new Chance(1854)
  const plans = readTable<DeskColumn>('desks')
  const desks = plans.map((plan, i) => ({
    id: i + 1,
    departmentId: idOf(directory.departments, plan.department),
    level: Number(plan.level),
    placeId: idOf(directory.places, plan.place),
    holderId: holderOf(plan.holder, members, chance).id,
  }))
  await insertRows(
    sql,
    'staff',
    members.map(({ id, role, hi, en, gender, languages }) => ({
      id,
      role,
      name_hi: hi,
      name_en: en,
      gender,
      languages,
      active: true,
    })),
  )
  await insertRows(
    sql,
    'staff_phones',
    members.map(({ id }) => ({ staff_id: id, phone: fictionalPhone('staff', id) })),
  )
  await insertRows(
    sql,
    'desks',
    desks.map(({ id, departmentId, level, placeId }, i) => ({
      id,
      department_id: departmentId,
      level,
      place_id: placeId,
      title_hi: plans[i]?.hi,
      title_en: plans[i]?.en,
    })),
  )
  await insertRows(
    sql,
    'postings',
    desks.map(({ id, holderId }) => ({ desk_id: id, staff_id: holderId, from_day: '2026-04-01' })),
  )
  return { members, desks }
}

function toMember(row: Record<MemberColumn, string>, index: number): Member {
  const { login, role, hi, en, gender, languages, demo } = row
  return {
    id: index + 1,
    login,
    role: role as Role,
    hi,
    en,
    gender: gender as Gender,
    languages: languages.split(', '),
    isDemo: demo === 'demo',
  }
}

function holderOf(login: string, members: Member[], chance: Chance): Member {
  const known = members.find((member) => login && member.login === login)
  if (known) return known
  const { hi, en, gender } = inventName(chance)
  const officer: Member = {
    id: members.length + 1,
    login: '',
    role: 'officer',
    hi,
    en,
    gender,
    languages: ['hi'],
    isDemo: false,
  }
  members.push(officer)
  return officer
}
