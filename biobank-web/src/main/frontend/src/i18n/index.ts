import { createI18n } from 'vue-i18n'
import de from './de.json'
import en from './en.json'

export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]
const KEY = 'biobank.language'

function preferred(): Language {
  const kept = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2)
  return LANGUAGES.find((language) => language === kept) ?? 'en'
}

export const i18n = createI18n({
  legacy: false,
  locale: preferred(),
  fallbackLocale: 'en',
  messages: { en, de },
})

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(KEY, language)
}
setLanguage(i18n.global.locale.value as Language)
