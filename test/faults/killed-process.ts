import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a killed process had said: the documents that a user would have seen attached, and what it was about to do. */
export interface Said {
  /** Claim by document; without those that were about to be removed. */
  readonly attached: ReadonlyMap<string, string>
  readonly doing: 'start' | 'ingest' | 'removal' | 'sweep' | 'nothing'
}

export interface Kill {
  readonly args: readonly string[]
  /** Counts from the process's start, from when it had both databases open, or from when it first was about to do this. */
  readonly from: keyof typeof cues
  readonly afterMs: number
  /** What earlier processes had attached. */
  readonly attached: ReadonlyMap<string, string>
}

// What the process says by then.
const cues = { start: '', ready: 'ready', removal: 'removing', sweep: 'doing sweep' } as const

const program = fileURLToPath(new URL('./busy-process.ts', import.meta.url))

/** Runs the busy process and kills it with SIGKILL; @throws where it ended by itself */
export async function runAndKill(kill: Kill): Promise<Said> {
  const child = spawn(process.execPath, [program, ...kill.args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaints = ''
  let timer: NodeJS.Timeout | undefined
  const count = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes(cues[kill.from])) count()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  if (kill.from === 'start') count()
  // `close`: all that it said has been read by then.
  const [code, signal] = await once(child, 'close')
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`The process ended by itself with ${code}: ${complaints}`)
  return understand(said, kill.attached)
}

function understand(said: string, before: Kill['attached']): Said {
  const attached = new Map(before)
  let doing: Said['doing'] = 'start'
  // The last line may be cut off; what is not whole has not been said.
  for (const line of said.split('\n').slice(0, -1)) {
    const [word, first = '', second = ''] = line.split(' ')
    if (word === 'attached') attached.set(first, second)
    if (word === 'removing') attached.delete(first)
    if (word === 'deleting') for (const [id, claim] of attached) if (claim === first) attached.delete(id)
    if (word === 'removing' || word === 'deleting') doing = 'removal'
    else if (word === 'doing' && (first === 'ingest' || first === 'sweep')) doing = first
    else doing = 'nothing'
  }
  return { attached, doing }
}
