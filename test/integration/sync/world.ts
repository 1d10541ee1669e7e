import { cp } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { type ServiceOptions, startService } from '../../support/service.ts'
import { aDataFolder, type Desk, type DeskOptions, openDesk } from './desk.ts'

/** A sandbox service and one laptop's data folder, both gone when the test ends. */
export async function aWorld(options: ServiceOptions = {}) {
  const service = await startService(options)
  const data = await aDataFolder()
  const open = new Set<Desk>()
  onTestFinished(async () => {
    for (const desk of open) await desk.close()
    await service.remove()
    await data.remove()
  })

  return {
    service,
    /** Of the laptop's data. */
    folder: data.folder,

    /** Starts the app on the folder; sync runs unless `isIdle`. */
    async start({
      isIdle = false,
      folder = data.folder,
      ...options
    }: DeskOptions & { isIdle?: boolean; folder?: string } = {}): Promise<Desk> {
      const desk = await openDesk(folder, service.url, options)
      open.add(desk)
      if (!isIdle) desk.sync.start()
      return desk
    },

    /** The laptop's data folder as it is now, elsewhere: a backup, or a copy for another laptop. */
    async copied(): Promise<string> {
      const copy = await aDataFolder()
      onTestFinished(copy.remove)
      await cp(data.folder, copy.folder, { recursive: true })
      return copy.folder
    },

    async quit(desk: Desk): Promise<void> {
      open.delete(desk)
      await desk.close()
    },

    /** Claims with their documents' hashes, as the service has them. */
    async claimsAtService() {
      const { claims } = await service.state()
      return claims.map(({ id, documents }) => ({ id, hashes: documents }))
    },

    async wholeUploads() {
      const { uploads } = await service.state()
      return uploads.filter(({ complete }) => complete).map(({ sha256 }) => sha256)
    },
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>
