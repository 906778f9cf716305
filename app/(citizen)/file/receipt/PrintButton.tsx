'use client'

import { Printer } from 'lucide-react'

import { Button } from '@/components/ui/Button'

export function PrintButton({ children }: { children: string }) {
  return (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {children}
    </Button>
  )
}
