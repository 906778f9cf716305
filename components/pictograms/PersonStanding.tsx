import { Pictogram, tone, type PictogramProps } from './Pictogram'

type Props = PictogramProps & {
  /** `me` is filled, `ahead` toned, `behind` a mere outline. */
  who?: 'me' | 'ahead' | 'behind'
}

const fills = { me: 'currentColor', ahead: tone, behind: 'none' }

/** One person of the line. */
export function PersonStanding({ who = 'ahead', ...props }: Props) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="14" r="9" fill={fills[who]} />
      <path fill={fills[who]} d="M18 60V42a14 14 0 0 1 28 0v18Z" />
    </Pictogram>
  )
}
