/** Seen by everybody as long as the call is being recorded: a red frame round the stage, and the word, in the corner across from 112. */
export function RecordingFrame({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden className="pointer-events-none absolute inset-0 z-10 border-8 border-emergency" />
      <output className="absolute top-3 left-3 z-10 flex items-center gap-2 rounded-card bg-black/75 px-3 py-1 font-bold text-white">
        <span aria-hidden className="size-4 rounded-full bg-recording" />
        {label}
      </output>
    </>
  )
}
