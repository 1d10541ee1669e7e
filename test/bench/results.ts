import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import type { Measured, Observation, Ratio } from './ratio.ts'

const file = new URL('../../bench/RESULTS.md', import.meta.url)

const header = `# Measured speeds

Written by \`npm run bench\`; \`npm run bench -- NAME…\` measures those named and leaves the other sections. Each ratio is a
speed against a baseline measured in the same run: 1 is as fast.
`

const tableHead = ['| what | against | ratio | at least |', '| --- | --- | --- | --- |']

const isRatio = (measured: Measured): measured is Ratio => 'ratio' in measured
const isObservation = (measured: Measured): measured is Observation => 'observed' in measured

/** What one benchmark has measured, where and when, as a section of the file. */
export function section(name: string, measured: readonly Measured[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`
  const load = loadavg()
    .map(average => average.toFixed(1))
    .join(', ')
  const rows = measured
    .filter(isRatio)
    .map(
      ({ what, against, ratio, required }) =>
        `| ${what} | ${against} | ${ratio.toFixed(2)} | ${required?.toFixed(2) ?? ''} |`,
    )
  const observed = measured.filter(isObservation).map(({ what, observed }) => `- ${what}: ${observed}`)
  const lines = [
    `## ${name}`,
    '',
    `${machine}, ${new Date().toISOString().slice(0, 10)}; load of the machine over the last 1, 5 and 15 minutes: ${load}.`,
    '',
    ...(rows.length === 0 ? [] : [...tableHead, ...rows, '']),
    ...(observed.length === 0 ? [] : [...observed, '']),
  ]
  return lines.join('\n')
}

/** Puts the sections in the place of those that the file has by the same names. */
export async function writeSections(sections: ReadonlyMap<string, string>): Promise<void> {
  const [, ...before] = (await readFile(file, 'utf8')).split(/^(?=## )/m)
  const all = new Map(before.map(text => [/^## (.*)$/m.exec(text)?.[1] ?? '', text.trimEnd()]))
  for (const [name, text] of sections) all.set(name, text.trimEnd())
  await writeFile(file, `${[header.trimEnd(), ...all.values()].join('\n\n')}\n`)
}
