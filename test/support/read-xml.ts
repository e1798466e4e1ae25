/** One element: its name, its child elements in order, and its text. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * A small strict reader of XML 1.0, written apart from what writes it: no attributes, no comments, no document type. Throws at
 * the first thing that is not well-formed.
 */
export function readXml(document: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>'
  if (!document.startsWith(declaration)) throw new Error('The document has no declaration.')
  for (const character of document) {
    const code = character.codePointAt(0) ?? 0
    const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code !== 0xfffe && code !== 0xffff)
    if (!isAllowed || (code >= 0xd800 && code <= 0xdfff)) throw new Error(`U+${code.toString(16)} is not allowed.`)
  }
  let at = declaration.length
  const root = element()
  if (at !== document.length) throw new Error('Something stands behind the root element.')
  return root

  function element(): XmlElement {
    const open = /^<([A-Za-z_][\w.-]*)(\/?)>/.exec(document.slice(at, at + 100))
    if (open === null) throw new Error(`No element begins at: ${document.slice(at, at + 40)}`)
    const name = open[1] ?? ''
    at += open[0].length
    if (open[2] === '/') return { name, children: [], text: '' }
    const children: XmlElement[] = []
    let text = ''
    for (;;) {
      const next = document.indexOf('<', at)
      if (next < 0) throw new Error(`<${name}> is not closed.`)
      text += words(document.slice(at, next))
      at = next
      if (document.startsWith(`</${name}>`, at)) {
        at += name.length + 3
        return { name, children, text }
      }
      children.push(element())
    }
  }
}

function words(raw: string): string {
  if (raw.includes(']]>')) throw new Error(']]> stands in text.')
  return raw.replace(/&([^;&]*)(;?)/g, (_all, name: string, end: string) => {
    const said = ENTITIES[name]
    if (end === '' || said === undefined) throw new Error(`&${name} is no entity.`)
    return said
  })
}

/** The text of the only child of that name. */
export function textOf({ children, name }: XmlElement, child: string): string {
  const found = children.filter((item) => item.name === child)
  if (found.length !== 1) throw new Error(`<${name}> has ${found.length} <${child}>.`)
  return found[0]?.text ?? ''
}
