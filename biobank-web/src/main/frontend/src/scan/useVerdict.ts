import { ref } from 'vue'
import { play } from './tones'
import type { Verdict } from './verdict'

/** The answer to the last scan: seen in the band, and heard. */
export function useVerdict() {
  const verdict = ref<Verdict>()
  function tell(tone: Verdict['tone'], title: string, detail?: string) {
    verdict.value = { tone, title, ...(detail ? { detail } : {}) }
    if (tone === 'ok' || tone === 'info' || tone === 'error') play(tone)
  }
  return { verdict, tell }
}
