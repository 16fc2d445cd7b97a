import { createVuetify } from 'vuetify'
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg'

const field = { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', color: 'primary' } as const

export const vuetify = createVuetify({
  theme: false,
  icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
  defaults: {
    VBtn: { variant: 'flat', rounded: 'lg', height: 40 },
    VTextField: field,
    VSelect: field,
    VAutocomplete: field,
    VTextarea: field,
    VCheckbox: { density: 'comfortable', hideDetails: true, color: 'primary' },
  },
})
