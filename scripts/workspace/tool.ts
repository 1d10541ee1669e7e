import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { projectRoot } from './paths.ts'
import { capture, type Finished, type RunOptions, show } from './run.ts'

interface PackageFile {
  readonly version: string
  readonly bin?: string | Readonly<Record<string, string>>
}

/** A program of an installed package: [package, program]. */
export type Tool = readonly [packageName: string, program: string]

export function captureTool(tool: Tool, args: readonly string[], options?: RunOptions): Promise<Finished> {
  return capture(process.execPath, [toolEntry(tool), ...args], options)
}

export function showTool(tool: Tool, args: readonly string[], options?: RunOptions): Promise<Finished> {
  return show(process.execPath, [toolEntry(tool), ...args], options)
}

export function installedVersion(packageName: string): string {
  return packageFile(packageName).version
}

export function packageFolder(packageName: string): string {
  return resolve(projectRoot, 'node_modules', packageName)
}

/** Its JavaScript file, run with our own Node: neither a shell nor npx stands between us and its signals. */
function toolEntry([packageName, program]: Tool): string {
  const { bin } = packageFile(packageName)
  const entry = typeof bin === 'string' ? bin : bin?.[program]
  if (entry === undefined) throw new Error(`The package ${packageName} has no program named ${program}`)
  return resolve(packageFolder(packageName), entry)
}

function packageFile(packageName: string): PackageFile {
  const file = resolve(packageFolder(packageName), 'package.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PackageFile
  } catch (cause) {
    throw new Error(`${packageName} is not installed; run \`npm ci\` first`, { cause })
  }
}
