import { writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import type { benches as Benches } from './benches.ts'
import type { Measured, Observation, Ratio } from './ratio.ts'

// By vite, as in the build: the migrations are found by a glob of its own.
const file = fileURLToPath(new URL('benches.ts', import.meta.url))
const { benches } = (await runnerImport<{ benches: typeof Benches }>(file)).module

const isRatio = (measured: Measured): measured is Ratio => 'ratio' in measured
const isObservation = (measured: Measured): measured is Observation => 'observed' in measured

function report(all: readonly Measured[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`
  const observed = all.filter(isObservation).map(({ what, observed }) => `| ${what} | ${observed} |`)
  const rows = all
    .filter(isRatio)
    .map(
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
    '| observed | |',
    '| --- | --- |',
    ...observed,
    '',
  ].join('\n')
}

// Those named alone are shown and not written: the file is of one run.
const named = process.argv.slice(2)
const measured: Measured[] = []
for (const [name, bench] of Object.entries(benches))
  if (named.length === 0 || named.includes(name)) measured.push(...(await bench()))
const text = report(measured)
if (named.length === 0) await writeFile(new URL('../../bench/RESULTS.md', import.meta.url), text)
process.stdout.write(text)
