import { existsSync, readFileSync } from 'node:fs'

/**
 * The switches with which Chromium starts on this machine in development. Its sandbox cannot be had as root, nor where
 * the kernel keeps user namespaces from ordinary programs (Ubuntu 24.04 does): there it would refuse to start.
 */
export function sandboxSwitches(): string[] {
  if (process.platform !== 'linux') return []
  const unavailable =
    process.getuid?.() === 0 ||
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0'
  return unavailable ? ['--no-sandbox'] : []
}

function kernelSetting(name: string): string | undefined {
  const file = `/proc/sys/${name}`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
