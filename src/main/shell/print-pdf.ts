import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { appScheme } from './app-protocol.ts'

/** In memory, and apart from the app's own: a printed page reaches nothing. */
const partition = 'print'

const securityPolicy = "default-src 'none'; style-src 'unsafe-inline'"

const pages = new Map<string, string>()
let isServed = false

/** Prints an HTML page as a tagged PDF on A4, in a window that is never shown and runs no script. */
export async function printPdf(page: string): Promise<Buffer> {
  servePages()
  const id = randomUUID()
  pages.set(id, page)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition, javascript: false, sandbox: true, contextIsolation: true },
  })
  try {
    await window.loadURL(`${appScheme}://print/${id}`)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    })
  } finally {
    pages.delete(id)
    window.destroy()
  }
}

function servePages(): void {
  if (isServed) return
  isServed = true
  session.fromPartition(partition).protocol.handle(appScheme, request => {
    const page = pages.get(new URL(request.url).pathname.slice(1))
    if (page === undefined) return new Response(null, { status: 404 })
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': securityPolicy,
      'cache-control': 'no-store',
    }
    return new Response(page, { headers })
  })
}
