import { type RefObject, useEffect, useRef } from 'react'

/**
 * Who works by keyboard or by ear is never put out of the scene: its heading takes the focus when it begins, and whenever what had the focus
 * goes away in it (a question that was answered, a button that was for once only).
 */
export function useFocusOnHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const title = heading.current
    const scene = title?.parentElement
    if (!title || !scene) return undefined
    let last: Node | null = null
    const note = ({ target }: FocusEvent) => (last = target instanceof Node ? target : null)
    // What began with a focus of its own, as a sheet does, keeps it.
    const hold = () => {
      if (document.activeElement === document.body) title.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(() => {
      if (last?.isConnected === false) hold()
    })
    scene.addEventListener('focusin', note)
    watch.observe(scene, { childList: true, subtree: true })
    hold()
    return () => {
      scene.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [])
  return heading
}
