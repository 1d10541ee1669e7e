import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const urlsSchema = z.object({ sandbox: z.string(), plain: z.string() })

/** Both services in a process of their own, with fresh data, while `use` runs. */
export async function withServices(
  { customers = 0 }: { customers?: number },
  use: (urls: z.infer<typeof urlsSchema>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  await mkdir(join(folder, 'service'))
  const program = fileURLToPath(new URL('service-process.ts', import.meta.url))
  const child = fork(program, [join(folder, 'service'), String(customers)])
  try {
    const [urls] = await once(child, 'message')
    await use(urlsSchema.parse(urls), folder)
  } finally {
    const exit = once(child, 'exit')
    child.kill()
    await exit
    await rm(folder, { recursive: true, force: true })
  }
}
