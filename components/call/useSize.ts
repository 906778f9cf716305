import { type RefObject, useEffect, useState } from 'react'

type Size = { width: number; height: number }

/** How large this part of the page is, in pixels; `first` until it has been measured. */
export function useSize(part: RefObject<HTMLElement | null>, first: Size = { width: 4, height: 3 }): Size {
  const [size, setSize] = useState(first)
  useEffect(() => {
    const element = part.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [part])
  return size
}
