import { createApp } from 'vue'
import '../theme/theme.css'
import '../theme/app.css'
import './courier.css'
import '../theme/theme'
import { i18n } from '../i18n'
import CourierApp from './CourierApp.vue'

createApp(CourierApp).use(i18n).mount('#app')
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/courier-sw.js', { scope: '/courier' }).catch(() => undefined)
}
