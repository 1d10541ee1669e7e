import type { Settings } from '../../shared/ipc/app-procedures.ts'
import type { Management } from '../../shared/ipc/managed.ts'
import { logLineSchema } from './event.ts'
import type { Log } from './log.ts'

export interface ReportParts {
  /** Of the program and what it runs on: names and versions. */
  readonly about: Readonly<Record<string, string>>
  /** Null where the data could not be opened. */
  readonly data: {
    readonly settings: Settings
    readonly management: Management | null
    /** Schema and numbers, no content. */
    readonly counts: unknown
  } | null
  readonly log: Pick<Log, 'texts'>
}

export interface ReportFile {
  readonly name: string
  readonly text: string
}

const lastProblems = 50

/** What helps to find a defect, as texts that the user can read before they leave: nothing of any claim is among them. */
export function problemReport({ about, data, log }: ReportParts): ReportFile[] {
  const texts = log.texts()
  return [
    { name: 'about.json', text: json(about) },
    ...(data === null
      ? []
      : [
          { name: 'settings.json', text: json(shareable(data.settings, data.management)) },
          { name: 'counts.json', text: json(data.counts) },
        ]),
    { name: 'problems.json', text: json(problemsOf(texts)) },
    ...texts.map(({ name, text }) => ({ name: `log/${name}`, text })),
  ]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The choices made, with addresses without what may stand beside their host, and who manages what. */
function shareable(settings: Settings, management: Management | null) {
  const { serviceUrl, signInProvider } = settings
  return {
    ...settings,
    serviceUrl: serviceUrl && new URL(serviceUrl).origin,
    signInProvider: signInProvider && new URL(signInProvider.authority).origin,
    managed: management && { names: management.names, ignored: management.ignored.length },
  }
}

/** What was answered to the page, or met as a defect, the last ones first. */
function problemsOf(texts: readonly ReportFile[]) {
  const lines = texts.flatMap(({ text }) => text.split('\n'))
  return lines
    .flatMap(line => {
      const read = logLineSchema.safeParse(parsed(line))
      if (!read.success) return []
      const { event } = read.data
      return event === 'problem' || event === 'defect' ? [read.data] : []
    })
    .slice(-lastProblems)
    .toReversed()
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Cut off by a full disk or a kill; the line stands in the log's own file as it is.
    return null
  }
}
