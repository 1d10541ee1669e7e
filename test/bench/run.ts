import { writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import type { Ratio } from './ratio.ts'
import { benchVault } from './vault.ts'

function report(ratios: readonly Ratio[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`
  const rows = ratios.map(({ what, against, ratio }) => `| ${what} | ${against} | ${ratio.toFixed(2)} |`)
  return [
    '# Measured speeds',
    '',
    'Written by `npm run bench`. Each figure is a speed against a baseline measured in the same run: 1 is as fast.',
    '',
    `Machine: ${machine}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| what | against | ratio |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

const text = report(await benchVault())
await writeFile(new URL('../../bench/RESULTS.md', import.meta.url), text)
process.stdout.write(text)
