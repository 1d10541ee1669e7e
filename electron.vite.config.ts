import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { createViteLicensePlugin } from 'rollup-license-plugin'
import type { Plugin } from 'vite'

// The fallback runtime is Electron 33.2 (Node 20.18, Chromium 130): what is built here runs there and on the pinned one.
export default defineConfig({
  main: {
    // Not bundled, and shipped beside what is.
    plugins: [licences('licences.json', ['node_modules/better-sqlite3'])],
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'backup-worker': resolve('src/main/backup/backup-worker.ts'),
          'large-write-worker': resolve('src/main/store/large-writes/large-write-worker.ts'),
          'table-worker': resolve('src/main/transfer/table/table-worker.ts'),
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
    plugins: [react(), pdfFiles(), licences('licences.json')],
    worker: { format: 'es', plugins: () => [licences('licences-of-workers.json')] },
    build: {
      target: 'chrome130',
      // A third of the bytes to be read and compiled at each start.
      minify: true,
      rollupOptions: {
        input: resolve('src/renderer/index.html'),
        // What two pages share is one file: each file is a question to main, which costs more than its bytes.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  },
})

/** What PDF.js asks for by name while it reads: character maps, the standard fonts, decoders of pictures. */
function pdfFiles(): Plugin {
  const source = resolve('node_modules/pdfjs-dist')
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const folder of ['cmaps', 'iccs', 'standard_fonts', 'wasm']) {
        // Not the engine for scripts in documents.
        for (const file of readdirSync(join(source, folder)).filter(name => !name.startsWith('quickjs'))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${file}`,
            source: readFileSync(join(source, folder, file)),
          })
        }
      }
    },
  }
}

/** The licences of what is bundled, gathered into one text by `scripts/app/licences.ts`. */
function licences(outputFilename: string, shippedBeside: readonly string[] = []): Plugin {
  return createViteLicensePlugin({
    outputFilename,
    includePackages: () => [...shippedBeside],
    // Named in its Readme alone.
    licenseOverrides: { 'combine-errors': 'MIT' },
  })
}
