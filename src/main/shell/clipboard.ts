import { clipboard } from 'electron'

/** Plain text for any other program to paste. */
export function copyText(text: string): void {
  clipboard.writeText(text)
}
