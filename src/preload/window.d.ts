import type { ClaimdeskBridge } from '../shared/ipc/bridge.ts'

declare global {
  interface Window {
    readonly claimdesk: ClaimdeskBridge & { pathOfFile(file: File): string }
  }
}
