'use client'

import { Printer } from 'lucide-react'

import { Button } from '@/components/ui/Button'

export function PrintButton({ children }: { children: string }) {
  return (
    <Button type="button" onClick={() => window.print()} className="print:hidden">
      <Printer aria-hidden className="size-5" />
      {children}
    </Button>
  )
}
