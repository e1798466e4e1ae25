/**
 * RFC 8785 (JSON Canonicalization Scheme) for the plain data of the contract: keys sorted by UTF-16 code units, no
 * white space; numbers and strings exactly as ECMAScript's JSON.stringify writes them, which is what the RFC prescribes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = canonical.get(value)
  if (known !== undefined) return known
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  const text = `{${members.join(',')}}`
  canonical.set(value, text)
  return text
}

/** Facts are immutable, so the text of one that did not change is kept: the board's hash costs only what is new. */
const canonical = new WeakMap<object, string>()
