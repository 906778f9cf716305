/** Head, chest and room for the hands: where to sit. Over the picture, so that nothing has to be read. */
export function Silhouette({ label }: { label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 480 480"
      className="pointer-events-none absolute inset-0 size-full text-white/70"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeDasharray="4 12"
    >
      <ellipse cx="240" cy="130" rx="62" ry="78" />
      <path d="M204 200v28c-70 14-106 44-116 110l-18 142M276 200v28c70 14 106 44 116 110l18 142" />
      <path
        d="M40 250c-14 40-18 90-8 150M440 250c14 40 18 90 8 150"
        strokeDasharray="none"
        strokeWidth="5"
        opacity="0.8"
      />
    </svg>
  )
}
