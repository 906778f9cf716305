/** Out of the call and to another page at once: that the call was left goes on being told, and the next page of this tab tells it again if need be. */
export function leaveFor(path: string, leave: () => Promise<void>): void {
  void leave()
  location.assign(path)
}
