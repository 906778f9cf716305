/**
 * Seen by everybody as long as the call is being recorded: a red frame round the pictures, and the word, in the corner across from 112. On a phone
 * the word would lie over a face: there the red dot alone is seen, and on a narrow stage of several it is beside each name (PeerTile).
 */
export function RecordingFrame({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden className="pointer-events-none absolute inset-0 z-10 border-8 border-emergency" />
      <output className="absolute top-3 left-3 z-10 flex items-center gap-2 rounded-card bg-black/75 px-3 py-1 font-bold text-white in-data-led:sr-only max-sm:p-1.5">
        <span aria-hidden className="size-4 rounded-full bg-recording" />
        <span className="max-sm:sr-only">{label}</span>
      </output>
    </>
  )
}
