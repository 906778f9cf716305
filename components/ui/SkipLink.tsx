export function SkipLink({ href = '#main', children }: { href?: string; children: string }) {
  return (
    <a
      href={href}
      className="absolute top-2 left-2 z-50 -translate-y-24 flex min-h-target items-center rounded-control bg-brand px-4 font-semibold text-on-brand focus:translate-y-0 motion-safe:transition-transform"
    >
      {children}
    </a>
  )
}
