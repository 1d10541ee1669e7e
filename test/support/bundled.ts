import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Programs and workers bundled as the app is, into `.claimdesk/FOLDER`: plain source costs each process and each thread the
 * time and the memory of a compiler. Answers where each is, by its name.
 *
 * @param sources paths from the project's root
 */
export async function bundled<Name extends string>(
  folder: string,
  sources: Readonly<Record<Name, string>>,
): Promise<(name: Name) => URL> {
  const outDir = `${root}.claimdesk/${folder}`
  const input = Object.fromEntries(Object.entries<string>(sources).map(([name, path]) => [name, root + path]))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  })
  return name => pathToFileURL(`${outDir}/${name}.js`)
}
