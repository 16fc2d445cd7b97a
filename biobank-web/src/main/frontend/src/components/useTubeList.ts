import { computed, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { play } from '@/scan/tones'

export interface ListedTube<Facts = unknown> {
  barcode: string
  title: string
  state: 'pending' | 'ok' | 'error'
  facts?: Facts
  /** Why the act was refused for this one. */
  refusal?: string
}
interface Looks<Facts> {
  /** What the page wants to know of a tube besides its name. */
  facts?: (barcode: string) => Promise<Facts>
  /** Why it does not go with the others; heard at once, as nobody looks at the screen while scanning. */
  misfit?: (tube: ListedTube<Facts>) => string | undefined
}
export type TubeList<Facts = unknown> = ReturnType<typeof useTubeList<Facts>>

/** Tubes scanned into a list for one act with all of them, the newest on top; each is looked up as it comes. */
export function useTubeList<Facts = unknown>({ facts, misfit = () => undefined }: Looks<Facts> = {}) {
  const { t } = useI18n()
  const tubes = ref([]) as Ref<ListedTube<Facts>[]>
  const good = computed(() => tubes.value.filter((tube) => tube.state !== 'error'))
  const lists = (code: string) => tubes.value.some((tube) => tube.barcode.toUpperCase() === code.toUpperCase())

  /** A tube that is listed already is told by its tone, under whichever of its labels it was scanned. */
  async function add(code: string): Promise<void> {
    if (lists(code)) return play('info')
    tubes.value.unshift({ barcode: code, title: t('bench.asking'), state: 'pending' })
    const line = tubes.value[0]!
    try {
      const found = await api.get('/codes/{code}', { path: { code } })
      const isTube = found.kind === 'SPECIMEN'
      if (isTube && found.code !== code && lists(found.code)) {
        remove(line)
        return play('info')
      }
      if (isTube) line.facts = await facts?.(found.code)
      line.barcode = isTube ? found.code : code
      line.title = isTube ? found.title : t('tubeList.notATube')
      line.state = isTube ? 'ok' : 'error'
    } catch (error) {
      line.state = 'error'
      line.title = Problem.from(error).words
    }
    play(line.state === 'ok' && !misfit(line) ? 'ok' : 'error')
  }
  function remove(tube: ListedTube<Facts>) {
    tubes.value.splice(tubes.value.indexOf(tube), 1)
  }
  function clear() {
    tubes.value = []
  }
  /** Each refused one says why; what was said before no longer counts. */
  function refuse(items: { barcode: string; detail: string }[]) {
    for (const tube of tubes.value) tube.refusal = items.find((item) => item.barcode === tube.barcode)?.detail
  }
  const whyNot = (tube: ListedTube<Facts>) => tube.refusal ?? misfit(tube)
  return { tubes, good, add, remove, clear, refuse, whyNot }
}
