import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** No document type and so no entities of its own: neither files of this machine nor a billion laughs come in by one. */
const DOCTYPE = /<!\s*(doctype|entity)/i
const DEEPEST = 8
const CDATA = '#cdata'

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
  cdataPropName: CDATA,
  isArray: (name: string) => name === 'request',
})

/** The requests of a GeoReport list, each with the texts of its elements; a sentence where it is none. */
export function readXmlRequests(text: string): readonly Readonly<Record<string, string>>[] | string {
  const outside = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<!--[\s\S]*?-->/g, '')
  if (DOCTYPE.test(outside)) return 'The file has a document type (DOCTYPE), which may hide entities: it is not read.'
  let root: unknown
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the same code as a package of its own, one dependency more
    const verdict = XMLValidator.validate(text)
    if (verdict !== true) return `The file is no well-formed XML: line ${verdict.err.line}.`
    root = parser.parse(text)
  } catch {
    return 'The file is no well-formed XML, or too deeply nested.'
  }
  const list = childOf(root, 'service_requests')
  if (list === undefined) return 'The file is not a list of service requests.'
  const requests = childOf(list, 'request')
  if (requests === undefined) return []
  return Array.isArray(requests) ? requests.map(textsOf) : [textsOf(requests)]
}

function childOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined
}

function textsOf(node: unknown): Readonly<Record<string, string>> {
  if (typeof node !== 'object' || node === null) return {}
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, said(child)]))
}

/** The text of an element; CDATA stands as it is, the five given entities and character numbers are read. */
function said(node: unknown): string {
  if (typeof node === 'string') return withoutEntities(node)
  if (Array.isArray(node)) return said(node[0])
  if (typeof node !== 'object' || node === null) return ''
  const raw = childOf(node, CDATA)
  const apart = Array.isArray(raw) ? raw.join('') : typeof raw === 'string' ? raw : ''
  const plain = childOf(node, '#text')
  return `${typeof plain === 'string' ? withoutEntities(plain) : ''}${apart}`
}

const given: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return given[name.toLowerCase()] ?? all
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
