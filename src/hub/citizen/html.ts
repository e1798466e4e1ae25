/** Text that may stand in a page as it is: made by `html` alone, so nobody's words get there unescaped. */
export interface Html {
  readonly kind: 'html'
  readonly text: string
}

export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => escapes[sign] ?? '')
}

/** A piece of a page. Everything put in is escaped unless `html` made it; `undefined` and `false` are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const text = strings.reduce((made, string, at) => `${made}${textOf(parts[at - 1])}${string}`)
  return { kind: 'html', text }
}

function textOf(part: HtmlPart): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeHtml(part)
  // `Array.isArray` does not narrow readonly arrays away; what is left has a kind.
  if ('kind' in part) return part.text
  return part.map(textOf).join('')
}

/** An attribute without a value where a condition holds: `checked`, `open`, `hidden`. */
export function flag(name: 'checked' | 'selected' | 'open' | 'hidden' | 'required', isSet: boolean): Html {
  return { kind: 'html', text: isSet ? ` ${name}` : '' }
}
