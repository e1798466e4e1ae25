import { XMLBuilder } from 'fast-xml-parser'

export type XmlNode =
  string | number | boolean | null | readonly XmlNode[] | { readonly [name: string]: XmlNode | undefined }

// It moves to a package of its own one day; until then this one, which reads the imports too, is one dependency and not two.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const builder = new XMLBuilder({ format: false, suppressEmptyNode: true, processEntities: true })

/** What XML 1.0 (2.2) does not allow anywhere, not even written as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A whole document. Lists repeat their element; `null` is an empty one; characters that XML can't carry are left out. */
export function toXml(root: { readonly [name: string]: XmlNode }): string {
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build(allowed(root))}`
}

function allowed(node: XmlNode | undefined): unknown {
  if (typeof node === 'string') return node.replace(FORBIDDEN, '')
  if (node === null || node === undefined) return ''
  if (typeof node !== 'object') return node
  if (Array.isArray(node)) return node.map(allowed)
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, child]) => (child === undefined ? [] : [[name, allowed(child)]])),
  )
}
