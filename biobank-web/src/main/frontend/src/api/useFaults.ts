import { computed, nextTick, type Ref } from 'vue'
import { focusFirst } from '@/components/focusFirst'
import type { Problem } from './problem'

/**
 * What the server found wrong with single fields, by the JSON Pointer of each.
 *
 * @param shown the pointers that the form has a field for; faults elsewhere are told above it
 */
export function useFaults(problem: Ref<Problem | undefined>, shown: RegExp) {
  const at = (pointer: string) =>
    (problem.value?.fields ?? []).filter((fault) => fault.pointer === pointer).map((fault) => fault.detail)
  const elsewhere = computed(() => (problem.value?.fields ?? []).filter((fault) => !shown.test(fault.pointer)))
  async function showFirst(form: HTMLElement | undefined) {
    await nextTick()
    focusFirst(form, '.v-input--error input')
  }
  return { at, elsewhere, showFirst }
}
