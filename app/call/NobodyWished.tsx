import { Prompt } from '@/components/isl/Clips'
import { Anybody } from '@/components/pictograms/Anybody'
import { Arrow } from '@/components/pictograms/Arrow'
import { Cross } from '@/components/pictograms/Cross'
import { IndiaPlace } from '@/components/pictograms/IndiaPlace'
import { Man } from '@/components/pictograms/Man'
import { Woman } from '@/components/pictograms/Woman'
import type { CallStatus } from '@/lib/calls/answers'

type Props = { status: Pick<CallStatus, 'genderWish' | 'signVarietyWish'>; says: string }

/** Nobody on shift is as wished for: whoever is free will come. In pictures first. */
export function NobodyWished({ status: { genderWish, signVarietyWish }, says }: Props) {
  const Gender = genderWish && { female: Woman, male: Man }[genderWish]
  return (
    <div className="flex basis-full items-center gap-3 text-sm leading-tight text-wait sm:max-w-96 sm:basis-auto">
      <Prompt
        of="call-nobody-wished"
        label={says}
        className="w-28 shrink-0"
        pictures={
          <>
            <span className="relative flex">
              {Gender && <Gender className="size-11 text-ink-muted" />}
              {signVarietyWish && <IndiaPlace place={signVarietyWish} className="size-11 text-ink-muted" />}
              <Cross className="absolute -right-1 -bottom-1 size-6 text-wait" />
            </span>
            <Arrow className="size-7" />
            <Anybody className="size-11 text-brand" />
          </>
        }
      />
      <p>{says}</p>
    </div>
  )
}
