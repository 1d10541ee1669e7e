import { Parser } from 'htmlparser2'
import { type ContentLimits, type RichNode, richTags } from './document-content.ts'

interface OpenElement {
  /** Null for one that is left out, with its children in its place. */
  readonly tag: string | null
  readonly children: RichNode[]
}

const shown = new Set<string>(richTags)
// What is in these is no text.
const skipped = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
])
// Those that begin a line, drawn as paragraphs.
const blocks = new Set(['div', 'section', 'article', 'header', 'footer', 'center', 'address'])
const safePicture = /^data:image\/(png|jpeg|gif);base64,[a-z0-9+/=]+$/i

/** Text with its formatting, from HTML of any origin, as data made of `richTags` alone; links are their texts. */
export function readMarkup(html: string, limits: ContentLimits) {
  const nodes: RichNode[] = []
  const open: OpenElement[] = []
  let skipping = 0
  let leftNodes = limits.nodes
  let leftCharacters = limits.characters
  let isWhole = true

  function add(node: RichNode): void {
    if (leftNodes <= 0) {
      isWhole = false
      return
    }
    leftNodes -= 1
    ;(open.findLast(({ tag }) => tag !== null)?.children ?? nodes).push(node)
  }

  const parser = new Parser({
    onopentag(name, { src }) {
      if (skipped.has(name)) skipping += 1
      const isDrawn = skipping === 0 && open.length < limits.depth
      const tag = blocks.has(name) ? 'p' : name
      open.push({ tag: isDrawn && shown.has(tag) && tag !== 'img' ? tag : null, children: [] })
      if (isDrawn && name === 'img' && src !== undefined && safePicture.test(src)) {
        add({ tag: 'img', children: [], source: src })
      }
    },
    ontext(text) {
      if (skipping > 0 || text === '') return
      if (text.length > leftCharacters) isWhole = false
      const kept = text.slice(0, Math.max(leftCharacters, 0))
      leftCharacters -= text.length
      if (kept !== '') add(kept)
    },
    onclosetag(name) {
      if (skipped.has(name)) skipping -= 1
      const element = open.pop()
      if (element?.tag) add({ tag: element.tag, children: element.children })
    },
  })
  parser.end(html)
  return { nodes, isWhole }
}
