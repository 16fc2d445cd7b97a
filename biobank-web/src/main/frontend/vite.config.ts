import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import vuetify from 'vite-plugin-vuetify'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [vue(), vuetify({ autoImport: true })],
  resolve: { alias: { '@': here('./src') } },
  // vue-i18n: JIT messages, so that no `eval` is needed under our CSP.
  define: { __INTLIFY_JIT_COMPILATION__: true, __INTLIFY_DROP_MESSAGE_COMPILER__: false },
  build: {
    outDir: process.env['FRONTEND_OUT'] ?? here('../../../target/frontend'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: '.vite/manifest.json',
    rollupOptions: { input: { index: here('./index.html'), courier: here('./courier.html') } },
  },
  server: { proxy: { '/api': process.env['BIOBANK_URL'] ?? 'http://127.0.0.1:8080' } },
  preview: { proxy: { '/api': process.env['BIOBANK_URL'] ?? 'http://127.0.0.1:8080' } },
  test: { environment: 'happy-dom', include: ['tests/unit/**/*.test.ts'] },
})
