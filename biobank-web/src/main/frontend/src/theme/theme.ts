import { ref, watchEffect } from 'vue'

export type ThemeName = 'light' | 'dark'
const KEY = 'biobank.theme'

function preferred(): ThemeName {
  const kept = localStorage.getItem(KEY)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export const theme = ref<ThemeName>(preferred())

watchEffect(() => {
  const root = document.documentElement
  root.classList.remove('v-theme--light', 'v-theme--dark')
  root.classList.add(`v-theme--${theme.value}`)
})

export function toggleTheme(): void {
  theme.value = theme.value === 'light' ? 'dark' : 'light'
  localStorage.setItem(KEY, theme.value)
}
