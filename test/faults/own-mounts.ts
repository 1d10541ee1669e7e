import { execFileSync } from 'node:child_process'

/** A mount of its own, gone with its process; also without root, where the system lets users have namespaces. */
const namespaces = [['--mount'], ['--user', '--map-root-user', '--mount']]

/** The arguments of `unshare` by which a file system can be mounted here; null where nothing of the kind is permitted. */
export function ownMounts(): string[] | null {
  const isPermitted = (args: string[]) => {
    try {
      execFileSync('unshare', [...args, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
      return true
    } catch {
      // Not Linux, or a container that may not mount.
      return false
    }
  }
  return namespaces.find(isPermitted) ?? null
}

/** Arguments of `unshare` that run a program of plain Node on a file system of this size, mounted at the folder. */
export function onSmallDisk(
  mounts: readonly string[],
  sizeMib: number,
  folder: string,
  args: readonly string[],
) {
  const script = `mount -t tmpfs -o size=${sizeMib}m tmpfs "$1" && shift && exec "$0" "$@"`
  return [...mounts, 'sh', '-c', script, process.execPath, folder, ...args]
}
