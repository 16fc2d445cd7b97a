import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** Times in the reader's zone and language, vocabulary words, quantities. */
export function useFormat() {
  const { t, te, locale: language } = useI18n()
  /** Day before month and 24 hours, as in the field's records. */
  const locale = computed(() => (language.value === 'en' ? 'en-GB' : language.value))
  const with_ = (options: Intl.DateTimeFormatOptions) => (iso?: string) =>
    iso ? new Intl.DateTimeFormat(locale.value, options).format(new Date(iso)) : '–'
  return {
    time: with_({ dateStyle: 'medium', timeStyle: 'short' }),
    seconds: with_({ dateStyle: 'medium', timeStyle: 'medium' }),
    date: with_({ dateStyle: 'medium' }),
    number: (value?: number) => (value === undefined ? '–' : new Intl.NumberFormat(locale.value).format(value)),
    quantity: (value: number, unit: string) =>
      `${new Intl.NumberFormat(locale.value, { maximumFractionDigits: 3 }).format(value)} ${unit.replace(/^u(?=[lLgm])/, 'µ')}`,
    celsius: (value?: number) =>
      value === undefined ? '–' : `${new Intl.NumberFormat(locale.value).format(value).replace('-', '−')} °C`,
    /** Our word for something the server names; its own where we have none. */
    known: (group: string, value: string, otherwise: string) => (te(`${group}.${value}`) ? t(`${group}.${value}`) : otherwise),
    /** A word of a vocabulary; an unknown one is shown as it is, readable. */
    word: (group: string, value?: string) => {
      if (!value) return '–'
      const key = `${group}.${value}`
      const plain = value.replaceAll('_', ' ').toLowerCase()
      return te(key) ? t(key) : plain.charAt(0).toUpperCase() + plain.slice(1)
    },
  }
}
