/** Styles of a printed page: by element alone, since the classes of the window's components mean nothing on paper. */
export const printedStyles = `
body { font: 10pt/1.4 'Segoe UI', system-ui, sans-serif; color: #000; }
h1 { font-size: 18pt; margin: 0 0 8pt; }
h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid; }
h3 { font-size: 10pt; margin: 8pt 0 2pt; break-after: avoid; }
dl { margin: 0; }
dl > div { display: flex; gap: 12pt; padding: 1pt 0; }
dt { flex: 0 0 150pt; color: #444; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
p { margin: 0; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 3pt 6pt 3pt 0; border-bottom: 0.5pt solid #999; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
`
