import { computed, ref, watch } from 'vue'
import { api } from '@/api/client'
import type { BatchPreview, BatchTube, FreePlace, StoredAliquots } from '@/api/lineage'
import type { BoxMap, Specimen } from '@/api/model'
import { Problem } from '@/api/problem'
import { useAct } from '@/api/useAct'
import { useNewest } from '@/api/useNewest'
import { batchWells, inTurn, leftOf, nextPlace, TUBES_MAX } from './batch'

/** By count the box's best free places are taken; by labels each tube goes where its label was scanned. */
export type Way = 'count' | 'labels'

/** Aliquots on their way into a box: what is planned, what the server says of it, and the one act. */
export function useAliquotBatch(specimen: () => Specimen) {
  const { busy, problem, act } = useAct()
  const { answer, refused, look, settled } = useNewest(ask, keepCodes)
  const quantityEach = ref(0.25)
  const way = ref<Way>('count')
  const count = ref(4)
  const box = ref<BoxMap>()
  const free = ref<FreePlace[]>([])
  const tubes = ref<BatchTube[]>([])
  const chosen = ref<string>()
  const preview = computed(() => (refused.value ? undefined : answer.value))
  const next = computed(() => nextPlace(free.value, tubes.value, chosen.value))
  const left = computed(() => leftOf(specimen().availableQuantity, tubes.value.length, Number(quantityEach.value)))
  const wells = computed(() => (box.value ? batchWells(box.value, free.value, tubes.value, preview.value) : []))

  const path = () => ({ barcode: specimen().barcode })
  const bodyOf = (into: BoxMap, wells: BatchTube[]) => ({
    quantityEach: Number(quantityEach.value),
    box: into.code,
    boxVersion: into.version,
    wells,
  })

  function ask(): Promise<BatchPreview> | undefined {
    if (!box.value || tubes.value.length === 0) return undefined
    const body = bodyOf(box.value, tubes.value)
    return api.post('/specimens/{barcode}/aliquot-batches/preview', { path: path(), body })
  }

  /** Codes that the server gives belong to the tubes from now on. */
  function keepCodes(seen: BatchPreview) {
    tubes.value = seen.aliquots.map(({ position, barcode }) => ({ position, barcode }))
  }

  async function load(code: string) {
    const map = await api.get('/boxes/{code}', { path: { code } })
    const count = Math.min(map.rows * map.columns, 1000)
    const offers = await api.get('/containers/{code}/free-places', { path: { code: map.code }, query: { count } })
    free.value = offers.items
    box.value = map
  }

  function byCount() {
    tubes.value = inTurn(free.value, Number(count.value), tubes.value)
  }

  async function takeBox(code: string) {
    await act(() => load(code))
    if (problem.value) return
    tubes.value = way.value === 'count' ? inTurn(free.value, Number(count.value), []) : []
    look()
    await settled()
  }

  /** Puts a printed label to the next place; what was counted out before is forgotten. */
  async function takeLabel(barcode: string): Promise<string | undefined> {
    if (way.value === 'count') switchTo('labels')
    const position = next.value
    if (!position || tubes.value.length >= TUBES_MAX) return undefined
    tubes.value.push({ position, barcode })
    chosen.value = undefined
    look()
    await settled()
    return position
  }

  function switchTo(to: Way) {
    way.value = to
    tubes.value = []
    if (to === 'count') byCount()
    look()
  }

  function remove(position: string) {
    tubes.value = tubes.value.filter((tube) => tube.position !== position)
    look()
  }

  /** Somebody was faster: the box as it is now; tubes that were only counted out get other places. */
  async function lookAgain() {
    if (!box.value) return
    answer.value = undefined
    try {
      await load(box.value.code)
    } catch (error) {
      refused.value = Problem.from(error)
      return
    }
    if (way.value === 'count') byCount()
    look()
    await settled()
  }

  /** What was taken out just now is looked at before. */
  async function commit(): Promise<StoredAliquots | undefined> {
    await settled()
    const seen = preview.value
    if (!seen || !box.value) return undefined
    const body = bodyOf(box.value, seen.aliquots)
    const version = seen.parentVersion
    return act(() => api.post('/specimens/{barcode}/aliquot-batches', { path: path(), body, version }))
  }

  watch(count, () => {
    if (way.value !== 'count') return
    byCount()
    look()
  })
  watch(quantityEach, look)

  return {
    busy, problem, refused, quantityEach, way, count, box, free, tubes, chosen, preview, next, left, wells,
    takeBox, takeLabel, switchTo, remove, lookAgain, commit,
  }
}
