import { feel } from '@/components/browser/feel'

/** One second on, one off: far below three flashes a second, and twice as slow as the 2 Hz that alerts may have. */
const roundMs = 2000

/** The title of the page while nobody is called; two may call at once. */
let plainTitle = ''
let calling = 0

/** Calls the person at the desk: the title changes, a soft tone sounds, the device vibrates, until the answer. → stop */
export function alertPerson(title: string): () => void {
  if (calling++ === 0) plainTitle = document.title
  const audio = typeof AudioContext === 'undefined' ? null : new AudioContext()
  let isOn = false
  const ring = (): void => {
    isOn = !isOn
    document.title = isOn ? `● ${title}` : plainTitle
    feel([300, 150, 300])
    if (audio && audio.state === 'running') beep(audio)
  }
  // Without a click on this page before, the browser keeps it silent: the picture and the title call all the same.
  void audio?.resume().catch(() => undefined)
  ring()
  const timer = setInterval(ring, roundMs / 2)
  return () => {
    clearInterval(timer)
    document.title = plainTitle
    calling--
    feel(0)
    void audio?.close()
  }
}

function beep(audio: AudioContext): void {
  const gain = audio.createGain()
  gain.connect(audio.destination)
  gain.gain.setValueAtTime(0, audio.currentTime)
  gain.gain.linearRampToValueAtTime(0.15, audio.currentTime + 0.03)
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5)
  for (const frequency of [523.25, 659.25]) {
    const tone = audio.createOscillator()
    tone.frequency.value = frequency
    tone.connect(gain)
    tone.start()
    tone.stop(audio.currentTime + 0.5)
  }
}
