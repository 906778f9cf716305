import { signOutCitizen } from '@/lib/citizens/citizens'
import { comesFromAnotherSite, refuse, seeOther } from '@/lib/http'
import { fail } from '@/lib/result'

/** This phone or computer forgets the person. */
export async function POST(request: Request) {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  await signOutCitizen()
  return seeOther('/my')
}
