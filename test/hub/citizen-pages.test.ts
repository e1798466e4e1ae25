import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import fc from 'fast-check'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTrackingCode } from '../../src/domain/complaint/tracking-code'
import { escapeHtml, html } from '../../src/hub/citizen/html'
import { chooseLanguage } from '../../src/hub/citizen/language'
import { sayIn } from '../../src/hub/citizen/words'
import { wordsEn } from '../../src/hub/citizen/words.en'
import { wordsId, type WordKey } from '../../src/hub/citizen/words.id'
import { MINUTE, movedClock, SECOND, startCitizenHub } from './support/citizen-hub'
import { keysOn, textOf, valueOf, visitorOf, wordsOf, type Seen } from './support/citizen-visitor'
import { startTestHub, type TestHub } from './support/training-hub'

const clock = movedClock()
let hub: TestHub
beforeAll(async () => {
  hub = await startCitizenHub(clock)
})
afterAll(() => hub.remove())

/** As a browser on a slow line asks: the bytes that really travel. */
function travelled(path: string): Promise<{ readonly bytes: number; readonly encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${hub.url}${path}`, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve({ bytes, encoding: response.headers['content-encoding'] }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('the first view is at most 100 kB on the line: page, style and script', async () => {
  const { text } = await visitorOf(hub).get('/rabeg')
  const parts = [...text.matchAll(/(?:src|href)="(\/rabeg\/berkas\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(parts.map((part) => part.replace(/\?.*/, ''))).toEqual(['/rabeg/berkas/page.css', '/rabeg/berkas/page.js'])
  const answers = await Promise.all(['/rabeg', ...parts].map(travelled))
  expect(answers.map(({ encoding }) => encoding)).toEqual(['gzip', 'gzip', 'gzip'])
  const total = answers.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(total).toBeGreaterThan(1_000)
  expect(total).toBeLessThanOrEqual(100_000)
})

/** Every page a citizen can come to, in one language. */
async function allPages(lang: 'id' | 'en', text = 'Sampah menumpuk'): Promise<readonly Seen[]> {
  const visitor = visitorOf(hub)
  const path = `/rabeg?lang=${lang}`
  const sheet = await visitor.get(path)
  const token = valueOf(sheet.text, 'token') ?? ''
  clock.pass(10 * MINUTE)
  const said = { token, act: 'send', text, category: 'sampah' }
  const back = await visitor.post(path, { ...said, email: text })
  const asked = await visitor.post(path, { ...said, place: text })
  const sent = await visitor.post(path, { ...said, place: text, asked: '1', name: text })
  const own = await visitor.get(`/rabeg/lacak?lang=${lang}`)
  const nobody = visitorOf(hub)
  const found = await nobody.get(`/rabeg/lacak?lang=${lang}&kode=${keysOn(sent.text).code}`)
  const find = await nobody.get(`/rabeg/lacak?lang=${lang}`)
  const missing = await nobody.get(`/rabeg/tidak-ada?lang=${lang}`)
  expect([sheet, back, asked, sent, own, found, find, missing].map(({ status }) => status)).toEqual([
    200, 422, 200, 200, 200, 200, 200, 404,
  ])
  return [sheet, back, asked, sent, own, found, find, missing]
}

test.each(['id', 'en'] as const)(
  'every page (%s) lets nothing in, is framed by nobody and tells no other site',
  async (lang) => {
    for (const { headers, text } of await allPages(lang)) {
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
      expect(text).toContain(`<html lang="${lang}">`)
      expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i)
      expect(wordsOf(text)).not.toMatch(/\{\w+\}/)
      expect(wordsOf(text)).toContain(lang === 'id' ? 'MODE LATIHAN' : 'TRAINING MODE')
    }
  },
)

test('only an empty sheet may be kept by the browser', async () => {
  const [sheet, ...others] = await allPages('id')
  expect(sheet?.headers.get('cache-control')).toBe('private, no-cache')
  for (const { headers } of others) expect(headers.get('cache-control')).toBe('no-store')
})

test('what somebody writes is text on every page, never a tag', async () => {
  const evil = `"><img src=x onerror=alert(1)>'</textarea><script>alert(2)</script>\`&amp;`
  for (const { text } of await allPages('id', evil)) {
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain("'</textarea>")
  }
})

test('whatever is typed comes back as it was', async () => {
  const visitor = visitorOf(hub)
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      async (text, place) => {
        clock.pass(MINUTE)
        const { text: page } = await visitor.post('/rabeg', { act: 'fill', text, place })
        // A form's line ends are CRLF on the way and LF here; a browser sends no lone surrogate, and neither does this one.
        const travels = (said: string) => Buffer.from(said.replace(/\r\n?|\n/g, '\n')).toString('utf8')
        expect(textOf(page)).toBe(travels(text))
        expect(valueOf(page, 'place') ?? '').toBe(travels(place))
      },
    ),
    { numRuns: 60 },
  )
})

test('a template escapes everything that is not a template', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = html`<p title="${text}">${[text, 1, undefined, false]}</p>`.text
      expect(made).toBe(`<p title="${escapeHtml(text)}">${escapeHtml(text)}1</p>`)
      expect(escapeHtml(text)).not.toMatch(/[<>"'`]/)
    }),
  )
})

test('the language is the one asked for, else what the browser likes best, else Indonesian', () => {
  expect(chooseLanguage('en', 'id')).toBe('en')
  expect(chooseLanguage('xx', 'en-GB,en;q=0.9,id;q=0.5')).toBe('en')
  expect(chooseLanguage(undefined, 'su,id;q=0.9,en;q=0.8')).toBe('id')
  expect(chooseLanguage(undefined, 'nl,en;q=0.3,id;q=0.7')).toBe('id')
  expect(chooseLanguage(undefined, 'nl')).toBe('id')
  expect(chooseLanguage(undefined, undefined)).toBe('id')
})

test('both languages have the same words with the same holes, and each is on a page', () => {
  expect(Object.keys(wordsEn).sort()).toEqual(Object.keys(wordsId).sort())
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
  // Every key of one table is a key of the other: shown above.
  const keys = Object.keys(wordsId) as WordKey[]
  for (const key of keys) expect([key, holes(wordsEn[key])]).toEqual([key, holes(wordsId[key])])
  const { literals, patterns } = saidInSources()
  const unused = keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})

/** Every string of the sources that can be a key, and every template that can make one. */
function saidInSources() {
  const folder = join(process.cwd(), 'src/hub/citizen')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name))
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  for (const name of names.filter((one) => !/words\.(id|en)\.ts$/.test(one))) {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text)
      if (ts.isTemplateExpression(node)) {
        const fixed = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        if (/^[a-z.-]*\.[a-z.-]*$/.test(fixed.join('')) && fixed.join('').length > 1) {
          patterns.push(new RegExp(`^${fixed.map((part) => part.replaceAll('.', '\\.')).join('[a-z-]+')}$`))
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return { literals, patterns }
}

test('the example of a code is one that nobody has', () => {
  const example = /\w{3}-\w{3}-\w{3}/.exec(readFileSync('src/hub/citizen/render/find.ts', 'utf8'))?.[0] ?? ''
  expect(readTrackingCode(example)).toEqual({ kind: 'fault', fault: 'check' })
})

test('a text says its values and keeps a hole nobody fills in sight', () => {
  expect(sayIn('id')('sent.placed', { place: '{x} $& \\' })).toBe('Tempat: {x} $& \\')
  expect(sayIn('en')('sent.placed')).toBe('Place: {place}')
})

test('while typing the hub proposes: an emergency with its words, the kind, the places', async () => {
  const ask = async (text: string, place = '') => {
    const response = await fetch(`${hub.url}/rabeg/periksa`, {
      method: 'POST',
      body: JSON.stringify({ text, place }),
      headers: { 'content-type': 'application/json', origin: hub.url },
    })
    return (await response.json()) as Record<string, unknown>
  }
  expect(await ask('Ada kabel putus memercik di trotoar, orang kesetrum sekarang')).toMatchObject({ isDanger: true })
  expect(await ask('Sampah menumpuk seminggu', 'sukawana')).toEqual({
    isDanger: false,
    words: [],
    category: 'sampah',
    places: ['Sukawana, Kec. Serang', 'Sukawana, Kec. Curug'],
  })
  const before = hub.core.head()
  await ask('Sampah')
  expect(hub.core.head()).toBe(before)
  const foreign = await fetch(`${hub.url}/rabeg/periksa`, {
    method: 'POST',
    body: '{}',
    headers: { origin: 'https://lain.contoh' },
  })
  expect(foreign.status).toBe(403)
  expect((await fetch(`${hub.url}/rabeg/periksa`, { method: 'POST', body: '{"text":1}' })).status).toBe(422)
})

test('a centre that has not begun says so, and where to call; without built files there is only the page', async () => {
  const own = await startTestHub({ training: false })
  try {
    const seen = await visitorOf(own).get('/rabeg')
    expect(seen.status).toBe(503)
    expect(wordsOf(seen.text)).toContain('Keadaan darurat: telepon 112.')
    expect(seen.text).not.toMatch(/<script|rel="stylesheet"|MODE LATIHAN/)
  } finally {
    await own.remove()
  }
})

test('an address below that is unknown, and one with a stroke too many, lead on', async () => {
  clock.pass(SECOND)
  const missing = await visitorOf(hub).get('/rabeg/berkas/..%2f..%2fpackage.json')
  expect(missing.status).toBe(404)
  const stroke = await visitorOf(hub).get('/rabeg/')
  expect([stroke.status, stroke.headers.get('location')]).toEqual([302, '/rabeg?lang=id'])
})
