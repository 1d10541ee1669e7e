import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { benches as Benches } from './benches.ts'
import { section, writeSections } from './results.ts'

// By vite, as in the build: the migrations are found by a glob of its own.
const file = fileURLToPath(new URL('benches.ts', import.meta.url))
const { benches } = (await runnerImport<{ benches: typeof Benches }>(file)).module

const named = process.argv.slice(2)
const unknown = named.filter(name => !(name in benches))
if (unknown.length > 0)
  throw new Error(`No benchmark ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`)

const sections = new Map<string, string>()
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue
  const text = section(name, await bench())
  sections.set(name, text)
  process.stdout.write(`${text}\n`)
}
await writeSections(sections)
