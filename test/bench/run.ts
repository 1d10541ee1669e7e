import { writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { benches as Benches } from './benches.ts'
import type { Ratio } from './ratio.ts'

// By vite, as in the build: the migrations are found by a glob of its own.
const file = fileURLToPath(new URL('benches.ts', import.meta.url))
const { benches } = (await runnerImport<{ benches: typeof Benches }>(file)).module

function report(ratios: readonly Ratio[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`
  const rows = ratios.map(
    ({ what, against, ratio, required }) =>
      `| ${what} | ${against} | ${ratio.toFixed(2)} | ${required?.toFixed(2) ?? ''} |`,
  )
  return [
    '# Measured speeds',
    '',
    'Written by `npm run bench`. Each figure is a speed against a baseline measured in the same run: 1 is as fast.',
    '',
    `Machine: ${machine}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| what | against | ratio | at least |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

// Those named alone are shown and not written: the file is of one run.
const named = process.argv.slice(2)
const ratios: Ratio[] = []
for (const [name, bench] of Object.entries(benches))
  if (named.length === 0 || named.includes(name)) ratios.push(...(await bench()))
const text = report(ratios)
if (named.length === 0) await writeFile(new URL('../../bench/RESULTS.md', import.meta.url), text)
process.stdout.write(text)
