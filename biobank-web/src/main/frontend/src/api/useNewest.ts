import { ref, shallowRef } from 'vue'
import { Problem } from './problem'

/**
 * A question that is asked anew with every scan and every key: the newest one's answer counts, and one that comes
 * late is dropped. What was answered last stays while a newer question is refused.
 *
 * @param ask gives nothing where there is nothing to ask yet
 * @param take what else is done with the answer that counts
 */
export function useNewest<Answer>(ask: () => Promise<Answer> | undefined, take: (answer: Answer) => void = () => {}) {
  const answer = shallowRef<Answer>()
  const refused = ref<Problem>()
  let asked = 0
  let newest: Promise<void> = Promise.resolve()

  async function put(question: number) {
    try {
      const given = await ask()
      if (question !== asked) return
      if (given !== undefined) take(given)
      answer.value = given
      refused.value = undefined
    } catch (error) {
      if (question === asked) refused.value = Problem.from(error)
    }
  }

  function look() {
    newest = put(++asked)
  }

  /** When nothing newer is on its way: what is shown is what the server says of all that is entered. */
  async function settled() {
    let last
    do {
      last = newest
      await last
    } while (last !== newest)
  }

  return { answer, refused, look, settled }
}
