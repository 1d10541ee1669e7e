import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, screen } from 'electron'
import { z } from 'zod'

const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(600),
  height: z.int().min(400),
  isMaximized: z.boolean(),
})
type WindowState = z.infer<typeof windowStateSchema>

/** Where the window was when it was last closed; null for the first time, or where no screen shows that place any more. */
export function readWindowState(file: string): WindowState | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // Not there yet, or not readable: the window opens where the system puts it.
    return null
  }
  const state = windowStateSchema.safeParse(parseJson(text)).data ?? null
  return state && isOnScreen(state) ? state : null
}

/** Keeps the place of `window` in `file` whenever it is closed. */
export function keepWindowState(
  window: BrowserWindow,
  file: string,
  onFailure: (error: unknown) => void,
): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(state))
    } catch (error) {
      onFailure(error)
    }
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isOnScreen({ x, y, width }: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const titleBarReach = 100
    return (
      x + width > workArea.x + titleBarReach &&
      x < workArea.x + workArea.width - titleBarReach &&
      y >= workArea.y - 1 &&
      y < workArea.y + workArea.height - titleBarReach
    )
  })
}
