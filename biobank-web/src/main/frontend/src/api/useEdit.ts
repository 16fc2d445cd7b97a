import { ref, shallowRef, type Ref } from 'vue'
import { useAct } from './useAct'

/**
 * Edits a thing as it was seen. When somebody else was faster nothing is lost: what is being
 * written stays, and theirs is fetched to be looked at or taken.
 */
export function useEdit<T extends { version: number }>(read: () => Promise<T>, seen?: T) {
  const { busy, problem, act } = useAct()
  const version = ref(seen?.version)
  const theirs: Ref<T | undefined> = shallowRef()
  async function save(write: (version?: number) => Promise<T>): Promise<T | undefined> {
    const saved = await act(() => write(version.value))
    if (saved) version.value = saved.version
    if (saved || problem.value?.slug !== 'stale-version') {
      theirs.value = undefined
      return saved
    }
    const now = await act(read)
    theirs.value = now
    if (now) version.value = now.version
    return undefined
  }
  return { busy, problem, act, theirs, save }
}
