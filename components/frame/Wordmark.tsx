/** The product's name in both scripts; the red line of the register stands before it. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5" translate="no">
      <svg
        viewBox="0 0 16 40"
        aria-hidden
        className="h-9 w-3.5 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      >
        <path d="M8 2v10M8 28v10" />
        <circle cx="8" cy="20" r="6" fill="currentColor" />
      </svg>
      <span className="grid leading-tight">
        <span lang="hi" className="text-lg leading-snug font-bold text-ink">
          सुनवाई
        </span>
        <span lang="en" className="text-sm leading-none font-semibold text-ink-muted">
          Sunwai
        </span>
      </span>
    </span>
  )
}
