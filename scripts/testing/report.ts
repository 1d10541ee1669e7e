import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { announce, messageOf } from '../workspace/announce.ts'
import { developmentFolder } from '../workspace/paths.ts'

// Not in test-results/, which Playwright empties.
const reportFolder = join(developmentFolder, 'reports')

/** A place for a runner's JSON report, without the one of the run before: a crash must not find its numbers there. */
export async function freshReportFile(name: string): Promise<string> {
  await mkdir(reportFolder, { recursive: true })
  const file = join(reportFolder, name)
  await rm(file, { force: true })
  return file
}

/** Undefined when the runner ended before it wrote its report. */
export async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report
  } catch (error) {
    announce(`No readable test report: ${messageOf(error)}`)
    return undefined
  }
}
