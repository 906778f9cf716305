export type FieldTexts = { hint?: string | undefined; error?: string | undefined }

/** What an input must carry so that its hint and its error are read out with it. */
export function fieldAria(id: string, { hint, error }: FieldTexts) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true as const }),
  }
}

export const controlClass =
  'control w-full min-h-target rounded-control border border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-stop'
