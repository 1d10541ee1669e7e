import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { contentLimits } from '../../document-content/document-content.ts'
import { Unreadable } from '../../document-content/unreadable.ts'

/** Gives the bytes from `start` up to `end`. */
export type ReadPart = (start: number, end: number) => Promise<ArrayBuffer>

// As much as the vault keeps in one piece.
const rangeChunkSize = 1_048_576
// Beyond it a picture in a PDF is left out: 64 million pixels are 256 MB in memory.
const maxImageSize = contentLimits.pixels

class VaultTransport extends PDFDataRangeTransport {
  readonly #read: ReadPart
  readonly #fail: (error: unknown) => void

  constructor(sizeBytes: number, read: ReadPart, fail: (error: unknown) => void) {
    super(sizeBytes, null)
    this.#read = read
    this.#fail = fail
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).then(part => this.onDataRange(begin, new Uint8Array(part)), this.#fail)
  }
}

/**
 * Opens a PDF in a worker of its own, reading no more of it than is drawn. Rejects with `Unreadable` where it is none, or
 * takes too long, or with what `read` met; the worker ends with `signal`, whatever it is doing.
 */
export async function openPdf(
  sizeBytes: number,
  read: ReadPart,
  signal: AbortSignal,
): Promise<PDFDocumentProxy> {
  const port = new Worker(workerAddress, { type: 'module' })
  signal.addEventListener('abort', () => port.terminate())
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Unreadable('no PDF, or one that takes too long'))
    const late = setTimeout(giveUp, contentLimits.readingMs)
    signal.addEventListener('abort', giveUp)
    getDocument({
      worker: PDFWorker.create({ port }),
      range: new VaultTransport(sizeBytes, read, reject),
      rangeChunkSize,
      disableAutoFetch: true,
      disableStream: true,
      // What it would fetch of its own lies beside the page.
      cMapUrl: '/pdfjs/cmaps/',
      iccUrl: '/pdfjs/iccs/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
      useWorkerFetch: false,
      enableXfa: false,
      maxImageSize,
      verbosity: VerbosityLevel.ERRORS,
    })
      .promise.then(resolve, giveUp)
      .finally(() => clearTimeout(late))
  })
}
