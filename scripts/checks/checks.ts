import { resolve } from 'node:path'
import { projectRoot } from '../workspace/paths.ts'
import { capture } from '../workspace/run.ts'
import { captureTool } from '../workspace/tool.ts'
import { auditDependencies } from './audit.ts'
import { runSteps, type Step, type StepResult } from './step.ts'

/** The linter of the OpenAPI document would otherwise report its use and ask for newer versions of itself. */
const offline = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }

const checks: readonly Step[] = [
  { name: 'dependencies without grave weaknesses', run: auditDependencies },
  { name: 'types', run: () => captureTool(['typescript', 'tsc'], ['-b']) },
  {
    name: 'lint and format',
    run: () => captureTool(['@biomejs/biome', 'biome'], ['check', '--error-on-warnings']),
  },
  { name: 'direction of imports', run: () => captureTool(['dependency-cruiser', 'depcruise'], ['src']) },
  { name: 'nothing unused', run: () => captureTool(['knip', 'knip'], ['--no-progress']) },
  { name: 'OpenAPI document is up to date', run: () => script('openapi.ts', '--check') },
  {
    name: 'OpenAPI document is sound',
    run: () =>
      captureTool(
        ['@redocly/cli', 'redocly'],
        ['lint', 'docs/openapi.yaml', '--config', 'docs/redocly.yaml'],
        {
          env: offline,
        },
      ),
  },
]

/** Everything that can be said of the sources without running them. */
export function runChecks(): Promise<StepResult[]> {
  return runSteps(checks)
}

function script(name: string, ...args: string[]) {
  return capture(process.execPath, [resolve(projectRoot, 'scripts', name), ...args])
}
