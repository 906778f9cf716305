/** Vibrates, where the device can and the browser lets a page that has been touched. */
export function feel(pattern: number | number[]): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pattern)
}
