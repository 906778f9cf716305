import postgres from 'postgres'

import { env } from '../../lib/env.ts'
import { seedDirectory } from './directory.ts'
import { seedHistory } from './history/history.ts'
import { seedSignIns } from './sign-ins.ts'
import { seedStaff } from './staff.ts'

/** Fills an empty embedded database with a small believable Raipur, in one transaction; does nothing when somebody is already there. */
async function seed(): Promise<void> {
  const { DATABASE_URL, SUNWAI_EMBEDDED, SUNWAI_DATA_DIR } = env()
  if (!SUNWAI_EMBEDDED) throw new Error('The seed has demo accounts: it runs on the embedded stack only.')
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    await sql.begin(async (transaction) => {
      const [row] = await transaction<{ filled: boolean }[]>`select exists (select 1 from public.staff) as filled`
      if (row?.filled) return
      const directory = await seedDirectory(transaction)
      const staff = await seedStaff(transaction, directory)
      await seedHistory(transaction, directory, staff)
      await seedSignIns(transaction, staff, SUNWAI_DATA_DIR)
    })
  } finally {
    await sql.end()
  }
}

await seed()
