import { announce } from '../workspace/announce.ts'

const mebibyte = 1024 * 1024
const redrawMs = 100

/**
 * Shows how far a download is: in one line that is drawn again on a terminal, else in a line per ten per cent.
 * `received` and `total` are bytes; without a total only the received amount is shown.
 */
export function downloadProgress(label: string): (received: number, total: number | undefined) => void {
  return process.stderr.isTTY ? redrawnLine(label) : lineEveryTenPercent(label)
}

function redrawnLine(label: string) {
  let drawnAt = 0
  return (received: number, total: number | undefined) => {
    const done = received === total
    if (!done && Date.now() - drawnAt < redrawMs) return
    drawnAt = Date.now()
    process.stderr.write(`\r${label}: ${amount(received, total)}\u001b[K${done ? '\n' : ''}`)
  }
}

function lineEveryTenPercent(label: string) {
  let shownTenths = 0
  return (received: number, total: number | undefined) => {
    if (total === undefined) return
    const tenths = Math.floor((received / total) * 10)
    if (tenths <= shownTenths) return
    shownTenths = tenths
    announce(`${label}: ${amount(received, total)}`)
  }
}

function amount(received: number, total: number | undefined): string {
  const receivedMib = `${Math.round(received / mebibyte)}`
  if (total === undefined) return `${receivedMib} MiB`
  return `${receivedMib} of ${Math.round(total / mebibyte)} MiB (${Math.floor((received / total) * 100)} %)`
}
