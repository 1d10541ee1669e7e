/** Our own environment for an Electron. With `ELECTRON_RUN_AS_NODE`, which some editors set, it would open no window. */
export function electronEnvironment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...environment } = process.env
  return environment
}
