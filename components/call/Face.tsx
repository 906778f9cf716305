import { clsx } from 'clsx'

import { Signer } from '@/components/pictograms/Signer'

/** The picture that a person shows of themselves; without one a figure. Their name stands beside it. */
export function Face({ picture, className }: { picture: string | null; className?: string }) {
  if (picture === null)
    return (
      <span className={clsx('grid shrink-0 place-items-center overflow-hidden rounded-full bg-brand-soft', className)}>
        <Signer className="size-3/4 text-brand" />
      </span>
    )
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- 320 px, made so when it was put here; there is no optimiser
    <img
      src={`/api/calls/people/${picture}`}
      alt=""
      width={320}
      height={320}
      className={clsx('shrink-0 rounded-full object-cover', className)}
    />
  )
}
