import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'
import { type CorpusFile, marker } from './corpus-file.ts'

type Tree = { readonly [name: string]: Uint8Array | Tree }

interface Entry {
  readonly name: string
  readonly type: TypeEnum
  readonly length: number
  readonly binaryProvider?: () => Uint8Array
  children?: number[]
}

/** A compound file (MS-CFB) of streams and folders. */
function compound(tree: Tree): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0 }]
  const enter = (folder: Entry, children: Tree): void => {
    folder.children = Object.entries(children).map(([name, content]) => {
      const isStream = content instanceof Uint8Array
      const entry: Entry = isStream
        ? { name, type: TypeEnum.DOCUMENT, length: content.length, binaryProvider: () => content }
        : { name, type: TypeEnum.DIRECTORY, length: 0 }
      const index = entries.push(entry) - 1
      if (!isStream) enter(entry, content)
      return index
    })
  }
  const [root] = entries
  if (root) enter(root, tree)
  return burn(entries)
}

/** A property's stream: its tag, then `001F` for a Unicode text or `0102` for bytes (MS-OXMSG 2.1.1). */
const text = (tag: string, value: string) => ({
  [`__substg1.0_${tag}001F`]: new Uint8Array(Buffer.from(value, 'utf16le')),
})

function message(name: string, more: Tree = {}): CorpusFile {
  const bytes = compound({
    ...text('001A', 'IPM.Note'),
    ...text('0037', `Project closed`),
    ...text('0C1A', 'Anna Rossi'),
    ...text('5D01', 'anna@contoso.com'),
    ...text('1000', `${marker(name)}\nThe work is done.`),
    '__recip_version1.0_#00000000': {
      ...text('3001', 'Carla Verdi'),
      ...text('39FE', 'carla@partner.example'),
    },
    ...more,
    '__properties_version1.0': new Uint8Array(32),
  })
  return { name, bytes, sight: { text: marker(name) } }
}

const attachment: Tree = {
  '__attach_version1.0_#00000000': {
    ...text('3707', 'Minutes.txt'),
    '__substg1.0_37010102': new Uint8Array(Buffer.from('what was said')),
  },
}

export function compoundFiles(): CorpusFile[] {
  return [message('Acceptance.msg'), message('With minutes.msg', attachment)]
}
