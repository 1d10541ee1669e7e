import { makeStyles, tokens } from '@fluentui/react-components'
import { createElement, type ReactNode } from 'react'
import { type RichNode, richTags } from '../../document-content/document-content.ts'

const useStyles = makeStyles({
  root: {
    overflowWrap: 'anywhere',
    '& img': { maxWidth: '100%' },
    '& table': { borderCollapse: 'collapse' },
    '& td, & th': {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      padding: tokens.spacingHorizontalXS,
      verticalAlign: 'top',
    },
    '& pre': { whiteSpace: 'pre-wrap', fontFamily: 'inherit', margin: 0 },
    '& h1, & h2, & h3, & h4, & h5, & h6': { lineHeight: tokens.lineHeightBase400 },
  },
})

const known = new Set<string>(richTags)
// These hold nothing, and React refuses to let them.
const empty = new Set(['br', 'hr'])
// A heading of the document is none of the page's.
const asParagraph = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Formatted text of a document; of what is not in `richTags` nothing is drawn. */
export function RichText({ nodes }: { readonly nodes: readonly RichNode[] }) {
  const styles = useStyles()
  return <div className={styles.root}>{nodes.map(drawn)}</div>
}

function drawn(node: RichNode, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, children, source } = node
  if (!known.has(tag)) return null
  if (tag === 'img') return <img key={key} src={source} alt="" />
  if (empty.has(tag)) return createElement(tag, { key })
  const inside = children.map(drawn)
  if (asParagraph.has(tag)) {
    return (
      <p key={key}>
        <strong>{inside}</strong>
      </p>
    )
  }
  return createElement(tag, { key }, ...inside)
}
