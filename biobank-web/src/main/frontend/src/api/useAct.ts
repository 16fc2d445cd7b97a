import { ref } from 'vue'
import { Problem } from './problem'

/** One act of the user at a time: busy while it runs, and the refusal in words. */
export function useAct() {
  const busy = ref(false)
  const problem = ref<Problem>()
  async function act<T>(what: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      return await what()
    } catch (error) {
      problem.value = Problem.from(error)
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, act }
}
