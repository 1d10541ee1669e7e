import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { mostPastedBytes } from '../../shared/ipc/document-procedures.ts'
import { ask } from '../ipc/ask.ts'
import { claimQueries } from '../ipc/claim-queries.ts'

const bytesPerMebibyte = 1_048_576

interface FilesForClaim {
  readonly claimId: ClaimId
  readonly files: readonly File[]
}

/** Takes in what was dropped or pasted: files by their place on the disk, what has none by its bytes. */
export function useTakeFiles() {
  const { t } = useTranslation('documents')
  const client = useQueryClient()

  async function takeBytes(claimId: ClaimId, file: File): Promise<void> {
    if (file.size > mostPastedBytes) {
      const params = { maxMebibytes: mostPastedBytes / bytesPerMebibyte }
      await ask(Promise.resolve(failure(problem('pasted-too-large', { params }))))
    }
    // What Chromium calls a picture from the clipboard says nothing.
    const name = file.name === 'image.png' ? t('pastedImage', { when: minuteOf(new Date()) }) : file.name
    const bytes = new Uint8Array(await file.arrayBuffer())
    await ask(window.claimdesk.documents.addBytes({ claimId, name, bytes }))
  }

  return useMutation({
    mutationFn: async ({ claimId, files }: FilesForClaim) => {
      const placed = files.map(file => ({ file, path: window.claimdesk.pathOfFile(file) }))
      const paths = placed.map(({ path }) => path).filter(path => path !== '')
      if (paths.length > 0) await ask(window.claimdesk.documents.add({ claimId, paths }))
      for (const { file, path } of placed) if (path === '') await takeBytes(claimId, file)
    },
    onSuccess: (_, { claimId }) =>
      client.invalidateQueries({ queryKey: claimQueries.ingests(claimId).queryKey }),
  })
}

/** As file names can have it, and sort by it: `2026-11-22 21.30`, in the user's time. */
function minuteOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day} ${two(now.getHours())}.${two(now.getMinutes())}`
}
