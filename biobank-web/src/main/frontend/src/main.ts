import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import 'vuetify/styles'
import './theme/theme.css'
import './theme/app.css'
import { whenSignedOut } from './api/client'
import { Problem } from './api/problem'
import App from './App.vue'
import { i18n } from './i18n'
import { router } from './router'
import { session } from './session/session'
import { vuetify } from './theme/vuetify'

const queries = new QueryClient({
  defaultOptions: {
    // A refusal stays one; only a lost connection is worth another try.
    queries: { retry: (count, error) => count < 2 && Problem.from(error).isOffline, staleTime: 5_000 },
  },
})

whenSignedOut(() => {
  session.forget()
  queries.clear()
  if (router.currentRoute.value.path !== '/login') void router.push({ path: '/login' })
})

await session.resume().catch(() => undefined)
createApp(App).use(i18n).use(vuetify).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')
