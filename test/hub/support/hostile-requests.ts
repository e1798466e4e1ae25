import { MARK } from './hostile-photos'
import type { Random } from './random'
import { KEY } from './training-hub'

export interface HostileRequest {
  readonly kind: string
  readonly path: string
  readonly init: RequestInit
}

const SCRIPT = `<script>alert('${MARK}')</script>`
const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>'
const XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
const base = { api_key: KEY, service_code: 'sampah', lat: '-6.12', long: '106.15', description: 'Sampah.' }

type Maker = (random: Random) => Omit<HostileRequest, 'kind'>

const form = (fields: Readonly<Record<string, string>>, path = 'requests.json') => ({
  path,
  init: { method: 'POST', body: new URLSearchParams({ ...base, ...fields }) },
})
const raw = (type: string, body: string | Uint8Array<ArrayBuffer>) => ({
  path: `requests.json?api_key=${KEY}`,
  init: { method: 'POST', body, headers: { 'content-type': type } },
})
const get = (path: string) => ({ path, init: {} })

const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')

const makers: Readonly<Record<string, Maker>> = {
  'HTML in text': (r) => form({ description: `${SCRIPT} ${r.below(1_000)}`, address_string: SCRIPT }),
  'XML in text': (r) => form({ description: `]]>&amp;${LAUGHS}${r.below(1_000)}` }, 'requests.xml'),
  'control characters in text': (r) => form({ description: `a${controls}\ufffe\uffff\u202eb${r.below(1_000)}` }),
  'half a surrogate pair': () => form({ description: 'a\ud800b' }, 'requests.xml'),
  '4,001 characters': () => form({ description: 'x'.repeat(4_001) }),
  'an unknown service': (r) => form({ service_code: r.pick(['__proto__', 'constructor', '../sampah', SCRIPT, ' ']) }),
  'a wrong jurisdiction': (r) => form({ jurisdiction_id: r.pick(['sfgov.org', '__proto__', SCRIPT]) }),
  'a wrong place': (r) => form({ lat: r.pick(['1e999', 'NaN', '-91', '0x10', '٦', '']), long: r.pick(['', '181']) }),
  'a wrong media_url': (r) =>
    form({ media_url: r.pick(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) }),
  'wrong attributes': (r) => form({ [`attribute[${r.pick(['__proto__', 'x', ']', 'api][y'])}]`]: SCRIPT }),
  'an e-mail that is none': () => form({ email: `"><img src=x onerror=alert(1)>@x` }),
  'a wrong key': (r) => form({ api_key: r.pick(['', "' OR 1=1 --", '__proto__', 'latihan113']) }),
  'a thousand fields': () => form(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`f${at}`, 'x']))),
  '300 kB of text': () => form({ description: 'x'.repeat(300_000) }),
  'XML with an outer entity': () => raw('text/xml', XXE),
  'billion laughs': () => raw('application/xml', LAUGHS),
  'JSON with a prototype': () => raw('application/json', '{"__proto__":{"api_key":"latihan112"}}'),
  'bytes that are no UTF-8': (r) => raw('application/x-www-form-urlencoded', new Uint8Array(r.bytes(300))),
  'a form without its boundary': () => raw('multipart/form-data', '--x\r\n\r\n--x--'),
  'a form that never ends': () =>
    raw('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'),
  'a form with a file': () =>
    raw(
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="media"; filename="a.html"\r\n\r\n${SCRIPT}\r\n--x--\r\n`,
    ),
  'wrong dates': (r) =>
    get(
      `requests.json?start_date=${r.pick(['yesterday', '2026-02-31', '99999-01-01', '-1', "'", '2026-11-24T25:00:00Z'])}`,
    ),
  'wrong filters': (r) => get(`requests.xml?status=${encodeURIComponent(SCRIPT)}&service_code=x${r.below(99)}`),
  'too many ids': () =>
    get(`requests.json?service_request_id=${Array.from({ length: 1_500 }, (_, at) => at).join(',')}`),
  'paths that lead elsewhere': (r) =>
    get(
      r.pick([
        'requests/..%2f..%2fetc%2fpasswd.xml',
        'tokens/%00.json',
        'services/%ff.xml',
        'requests/%3Cscript%3E.json',
      ]),
    ),
}

export function hostileRequests(count: number, random: Random): readonly HostileRequest[] {
  const kinds = Object.entries(makers)
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = kinds[index % kinds.length] ?? ['wrong filters', () => get('requests.json')]
    return { kind, ...make(random) }
  })
}
