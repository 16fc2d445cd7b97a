export type Tone = 'ok' | 'info' | 'error' | 'complete'

/** Frequency (Hz), start and length (s): the tones differ in pitch and count, not in loudness. */
const SCORES: Record<Tone, [number, number, number][]> = {
  ok: [[1320, 0, 0.08]],
  info: [
    [740, 0, 0.07],
    [740, 0.11, 0.07],
  ],
  error: [
    [196, 0, 0.3],
    [196, 0.36, 0.08],
    [196, 0.48, 0.08],
    [196, 0.6, 0.08],
  ],
  complete: [
    [660, 0, 0.09],
    [880, 0.1, 0.09],
    [1320, 0.2, 0.14],
  ],
}

let context: AudioContext | undefined

/** Browsers allow sound after a first key or click only; until then this is silent. */
export function play(tone: Tone): void {
  context ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext()
  if (!context) return
  void context.resume()
  for (const [frequency, start, length] of SCORES[tone]) beep(context, frequency, start, length)
}

function beep(audio: AudioContext, frequency: number, start: number, length: number): void {
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  const from = audio.currentTime + start
  oscillator.frequency.value = frequency
  gain.gain.setValueAtTime(0.18, from)
  gain.gain.exponentialRampToValueAtTime(0.001, from + length)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(from)
  oscillator.stop(from + length)
}
