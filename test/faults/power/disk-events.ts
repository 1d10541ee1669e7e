import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** What a traced process did to the disk, and what it said, in the order in which it could count on it. */
export type DiskEvent =
  | { readonly kind: 'created'; readonly path: string }
  | { readonly kind: 'written'; readonly path: string; readonly at: number | 'on'; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string }
  | { readonly kind: 'removed'; readonly path: string }
  /** Of a file, or of a folder's names: all that was done before counts as asked for. */
  | { readonly kind: 'sync-begun'; readonly path: string; readonly thread: string }
  | { readonly kind: 'sync-ended'; readonly path: string; readonly thread: string }
  | { readonly kind: 'said'; readonly text: string }

/** The calls by which files change; `strace` is told to note these and no others. */
export const tracedCalls =
  'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat,fallocate,copy_file_range,sendfile'

interface Call {
  readonly thread: string
  readonly name: string
  readonly args: string
  readonly result: string
}

const whole = /^(\d+) +(\w+)\((.*)\) += (-?\d+)(.*)$/
const begun = /^(\d+) +(\w+)\((.*?),? *<unfinished \.\.\.>$/
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)(.*)$/
const syncs = new Set(['fsync', 'fdatasync'])
/** Standard output's descriptor. */
const output = /^1</

/**
 * Reads what `strace -f -y -xx` wrote. A write counts from when it ended, a sync covers what had ended when it began, and what
 * was said counts from when the process began to say it: each to the process's disadvantage.
 *
 * @throws where the process did something that the model of a disk does not know
 */
export async function* diskEvents(traceFile: string): AsyncGenerator<DiskEvent> {
  const waiting = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(traceFile) })) {
    const end = whole.exec(line)
    if (end) {
      const [, thread = '', name = '', args = '', code = '', rest = ''] = end
      if (syncs.has(name)) yield { kind: 'sync-begun', path: pathOf(args), thread }
      yield* eventsOf({ thread, name, args, result: code + rest })
      continue
    }
    const start = begun.exec(line)
    if (start) {
      const [, thread = '', name = '', args = ''] = start
      waiting.set(thread, args)
      if (syncs.has(name)) yield { kind: 'sync-begun', path: pathOf(args), thread }
      if (name === 'write' && output.test(args)) yield { kind: 'said', text: bytesIn(args).toString() }
      continue
    }
    const ending = resumed.exec(line)
    if (!ending) continue
    const [, thread = '', name = '', more = '', code = '', rest = ''] = ending
    const args = (waiting.get(thread) ?? '') + more
    waiting.delete(thread)
    if (name !== 'write' || !output.test(args)) yield* eventsOf({ thread, name, args, result: code + rest })
  }
}

function* eventsOf({ thread, name, args, result }: Call): Generator<DiskEvent> {
  if (result.startsWith('-1')) return
  switch (name) {
    case 'openat':
    case 'open': {
      // strace shows with the answer which file it is.
      const path = pathOf(result.replace(/^\d+/, ''))
      if (args.includes('O_CREAT')) yield { kind: 'created', path }
      if (args.includes('O_TRUNC')) yield { kind: 'cut', path, length: 0 }
      return
    }
    case 'write':
      if (output.test(args)) yield { kind: 'said', text: bytesIn(args).toString() }
      else if (isFile(args)) yield { kind: 'written', path: pathOf(args), at: 'on', bytes: bytesIn(args) }
      return
    case 'pwrite64':
      yield { kind: 'written', path: pathOf(args), at: lastNumber(args), bytes: bytesIn(args) }
      return
    case 'ftruncate':
      yield { kind: 'cut', path: pathOf(args), length: lastNumber(args) }
      return
    case 'fsync':
    case 'fdatasync':
      yield { kind: 'sync-ended', path: pathOf(args), thread }
      return
    case 'rename': {
      const [path = '', to = ''] = namesIn(args)
      yield { kind: 'renamed', path, to }
      return
    }
    case 'unlink':
    case 'unlinkat':
      yield { kind: 'removed', path: namesIn(args)[0] ?? '' }
      return
    case 'fallocate':
      return
    default:
      if (isFile(args)) throw new Error(`The disk of this test does not know ${name}(${args.slice(0, 200)}).`)
  }
}

/** The file of a descriptor, as in `23</tmp/data/claims.db-wal>`. */
function pathOf(args: string): string {
  return plain(/<([^>]*)>/.exec(args)?.[1] ?? '')
}

const isFile = (args: string) => pathOf(args).startsWith('/')
const namesIn = (args: string): string[] =>
  [...args.matchAll(/"([^"]*)"/g)].map(([, name = '']) => plain(name))
const plain = (text: string) => (text.includes('\\x') ? decode(text).toString() : text)
const bytesIn = (args: string): Buffer => decode(/"([^"]*)"/.exec(args)?.[1] ?? '')
const decode = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const lastNumber = (args: string): number => Number(/(\d+)$/.exec(args)?.[1])
