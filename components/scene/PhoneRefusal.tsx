import { useFelt } from '@/components/browser/useFelt'
import { Cross } from '@/components/pictograms/Cross'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Phone } from '@/components/pictograms/Phone'

/** Why it was not taken, seen and felt before it is read: the number is wrong, or nothing was reached. */
export function PhoneRefusal({ id, says, isNumber }: { id: string; says: string; isNumber: boolean }) {
  useFelt([100, 60, 100])
  return (
    <p id={id} role="alert" className="flex items-center gap-3 rounded-card border-2 border-stop p-2 text-stop">
      <span className="flex shrink-0 items-center">
        {isNumber ? (
          <>
            <Phone className="size-12" />
            <Cross className="-ml-3 size-9" />
          </>
        ) : (
          <NoNetwork className="size-12" />
        )}
      </span>
      {says}
    </p>
  )
}
