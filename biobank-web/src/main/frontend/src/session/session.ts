import { computed, readonly, ref } from 'vue'
import { api, useCsrfToken } from '@/api/client'
import type { Session } from '@/api/model'
import { Problem } from '@/api/problem'
import type { Schemas } from '@/api/schemas'

const current = ref<Session>()

function take(session: Session | undefined): void {
  current.value = session
  useCsrfToken(session?.csrfToken)
}

/** Who is signed in, and what the pages may offer; the server decides again. */
export const session = {
  current: readonly(current),
  user: computed(() => current.value?.user),
  may: (permission: Schemas['Permission']) => current.value?.user.permissions.includes(permission) ?? false,
  forget: () => take(undefined),

  /** Takes up the session of an earlier visit, if there is one. */
  async resume(): Promise<void> {
    try {
      take(await api.get('/session'))
    } catch (error) {
      if (Problem.from(error).status !== 401) throw error
      take(undefined)
    }
  },
  async login(username: string, password: string): Promise<void> {
    take(await api.post('/session', { body: { username, password } }))
  },
  async logout(): Promise<void> {
    await api.delete('/session')
    take(undefined)
  },
}
