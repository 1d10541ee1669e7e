import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { z } from 'zod'
import { openApiDocument } from './openapi/document.ts'
import { announce, fail } from './workspace/announce.ts'

const file = new URL('../docs/openapi.yaml', import.meta.url)
const packageFile = new URL('../package.json', import.meta.url)
const firstLine = '# Generated from src/shared/service-api by `npm run openapi`; not edited by hand.\n'

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(packageFile, 'utf8')))
  const text = firstLine + stringify(openApiDocument(version), { aliasDuplicateObjects: false })
  if (values.check) {
    // A document that cannot be read is as stale as one that says something else.
    const written = await readFile(file, 'utf8').catch(() => '')
    if (written !== text) throw new Error('docs/openapi.yaml is stale. Run: npm run openapi')
  } else {
    await writeFile(file, text)
    announce('Wrote docs/openapi.yaml')
  }
} catch (error) {
  fail(error)
}
