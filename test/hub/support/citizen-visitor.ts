import type { RunningHub } from '../../../src/hub/app'

/** A citizen without an account, with a browser's manners: it keeps cookies and says where a form was sent from. */
export interface Visitor {
  readonly get: (path: string) => Promise<Seen>
  /** As a browser sends a form with files. */
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Seen>
  /** The fields of a page's form as they stand, hidden ones too. */
  readonly cookie: () => string
}

export type Fields = Readonly<Record<string, string | readonly (string | File)[]>>

export interface Seen {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export function visitorOf(hub: Pick<RunningHub, 'url'>): Visitor {
  let cookie = ''
  const remember = (headers: Headers) => {
    const set = headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? ''
  }
  const seen = async (response: Response): Promise<Seen> => {
    remember(response.headers)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const common = () => (cookie === '' ? {} : { cookie })
  return {
    cookie: () => cookie,
    get: async (path) => seen(await fetch(`${hub.url}${path}`, { headers: common(), redirect: 'manual' })),
    post: async (path, fields, headers = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) {
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
      }
      const own = { origin: hub.url, ...common(), ...headers }
      return seen(await fetch(`${hub.url}${path}`, { method: 'POST', body, headers: own, redirect: 'manual' }))
    },
  }
}

/** The value of a field of the page, as it would be sent. */
export function valueOf(page: string, name: string): string | undefined {
  const input = new RegExp(`<input[^>]*\\bname="${name.replaceAll('.', '\\.')}"[^>]*>`, 's').exec(page)?.[0]
  return input === undefined ? undefined : plain(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')
}

export function textOf(page: string): string {
  return plain(/<textarea[^>]*\bname="text"[^>]*>([\s\S]*?)<\/textarea/.exec(page)?.[1]?.replace(/^\n/, '') ?? '')
}

/** Code and PIN as the page shows them. */
export function keysOn(page: string): { readonly code: string; readonly pin: string | undefined } {
  const [code = '', pin] = [...page.matchAll(/<dd class="code">([^<]+)<\/dd>/g)].map((match) => match[1] ?? '')
  return { code, pin }
}

/** The words a person reads, without the tags. */
export function wordsOf(page: string): string {
  return plain(page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
}

function plain(html: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' }
  return html.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => signs[name] ?? '')
}
