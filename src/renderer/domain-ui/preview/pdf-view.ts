// PDF.js first: its viewer finds it through the window.
import { AnnotationEditorType, AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import {
  EventBus,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  ScrollMode,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { z } from 'zod'

/** With more, making place for them all would hold the window up: then there is one page at a time. */
export const mostPagesInOneScroll = 500

export interface PdfPosition {
  readonly page: number
  readonly pages: number
}
/** Where the search is among its matches; `current` is 0 while there is none. */
export interface PdfMatches {
  readonly current: number
  readonly total: number
}

interface PdfViewOptions {
  /** Scrolls; its one child takes the pages. */
  readonly container: HTMLDivElement
  readonly document: PDFDocumentProxy
  readonly pageName: (page: number) => string
  readonly onMove: (position: PdfPosition) => void
  readonly onMatches: (matches: PdfMatches) => void
}

export interface PdfView {
  find(query: string, step: 'first' | 'next' | 'previous'): void
  zoom(step: 'in' | 'out'): void
  goTo(page: number): void
  close(): void
}

const rendered = z.object({ source: z.object({ div: z.instanceof(HTMLElement) }), pageNumber: z.int() })
const changing = z.object({ pageNumber: z.int() })
const counted = z.object({ matchesCount: z.object({ current: z.int(), total: z.int() }) })

/** Pages of a PDF one below the other, each drawn when it comes into sight, with text to be selected and found. */
export function createPdfView({ container, document, pageName, onMove, onMatches }: PdfViewOptions): PdfView {
  const ending = new AbortController()
  const { signal } = ending
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  // Links within the document work; none leads out of it.
  linkService.externalLinkEnabled = false
  const findController = new PDFFindController({ eventBus, linkService })
  const viewerOptions = {
    container,
    eventBus,
    linkService,
    findController,
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    // Takes it and ends with it, though its types do not say so.
    abortSignal: signal,
  }
  const viewer = new PDFViewer(viewerOptions)
  const onEvent = <T>(name: string, schema: z.ZodType<T>, act: (event: T) => void) =>
    eventBus.on(name, (event: unknown) => act(schema.parse(event)), { signal })

  onEvent('pagesinit', z.unknown(), () => {
    viewer.currentScaleValue = 'page-width'
    onMove({ page: 1, pages: document.numPages })
  })
  onEvent('pagechanging', changing, ({ pageNumber }) =>
    onMove({ page: pageNumber, pages: document.numPages }),
  )
  onEvent('pagerendered', rendered, ({ source: { div }, pageNumber }) => {
    // The viewer's own words are English.
    delete div.dataset.l10nId
    div.ariaLabel = pageName(pageNumber)
  })
  onEvent('updatefindmatchescount', counted, ({ matchesCount }) => onMatches(matchesCount))
  onEvent('updatefindcontrolstate', counted, ({ matchesCount }) => onMatches(matchesCount))

  if (document.numPages > mostPagesInOneScroll) viewer.scrollMode = ScrollMode.PAGE
  linkService.setViewer(viewer)
  viewer.setDocument(document)
  linkService.setDocument(document)
  return {
    find(query, step) {
      eventBus.dispatch('find', {
        type: step === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: step === 'previous',
        matchDiacritics: false,
      })
    },
    zoom(step) {
      if (step === 'in') viewer.increaseScale({})
      else viewer.decreaseScale({})
    },
    goTo(page) {
      if (page >= 1 && page <= document.numPages) viewer.currentPageNumber = page
    },
    close() {
      ending.abort()
      viewer.cleanup()
    },
  }
}
