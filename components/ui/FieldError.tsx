import { Icon } from './Icon'

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={`${id}-error`} className="flex items-start gap-2 font-semibold text-stop">
      <Icon name="alert" className="mt-1 size-5" />
      {error}
    </p>
  )
}
