import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface BuiltApp {
  readonly program: string
  readonly vaultWorker: string
}

/** The app's process and the vault's worker, bundled as the app is: a process that is often killed must start fast. */
export async function builtApp(): Promise<BuiltApp> {
  // As deep as the source: what the bundle names by its place is found.
  const outDir = `${root}.claimdesk/faults/${process.pid}`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          app: `${root}test/faults/sync/app-process.ts`,
          'vault-worker': `${root}src/main/vault/vault-worker.ts`,
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  return { program: `${outDir}/app.js`, vaultWorker: `file://${outDir}/vault-worker.js` }
}
