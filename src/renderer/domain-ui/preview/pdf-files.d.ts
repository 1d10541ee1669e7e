/** Vite's answer: where the file lies in the built page. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: so Vite exports it.
  export default address
}
declare module 'pdfjs-dist/legacy/web/pdf_viewer.css' {}
