import { isUnreached } from '@/components/browser/ask'
import { useFelt } from '@/components/browser/useFelt'
import { Clock } from '@/components/pictograms/Clock'
import { Cross } from '@/components/pictograms/Cross'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Phone } from '@/components/pictograms/Phone'

/** What is wrong with the number itself. */
export const isOfNumber = (code: string): boolean => code === 'required' || code === 'phone_invalid'

/** Why a number or a time was not taken, seen and felt before it is read: the number is wrong, nothing was reached, or it cannot be now. */
export function PhoneRefusal({ id, says, code }: { id: string; says: string; code: string }) {
  useFelt([100, 60, 100])
  return (
    <p id={id} role="alert" className="flex items-center gap-3 rounded-card border-2 border-stop p-2 text-stop">
      <span className="flex shrink-0 items-center">
        {isUnreached(code) ? (
          <NoNetwork className="size-12" />
        ) : (
          <>
            <Phone className="size-12" />
            {isOfNumber(code) ? <Cross className="-ml-3 size-9" /> : <Clock className="-ml-2 size-10 text-wait" />}
          </>
        )}
      </span>
      {says}
    </p>
  )
}
