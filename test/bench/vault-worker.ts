import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The vault's worker bundled as in the app: plain source brings a compiler's memory into each of its threads. */
export async function builtVaultWorker(): Promise<URL> {
  const outDir = `${root}.claimdesk/bench`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'src/main/vault/vault-worker.ts',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'vault-worker.js' } },
    },
  })
  return new URL(`file://${outDir}/vault-worker.js`)
}
