import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The fallback runtime is Electron 33.2 (Node 20.18, Chromium 130): what is built here runs there and on the pinned one.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'text-worker': resolve('src/main/documents/text-worker.ts'),
          'vault-worker': resolve('src/main/vault/vault-worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      target: 'chrome130',
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
