import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/app/theme/tokens.css', import.meta.url), 'utf8')

/** Plain colours of one block of the token sheet, by name. */
function colours(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`))
  const body = block.slice(0, block.indexOf('\n}'))
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2 contrast of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(colour.slice(at, at + 2), 16) / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const dark = colours(':root')
const themes = [
  { name: 'dark', tokens: dark },
  { name: 'light', tokens: new Map([...dark, ...colours(":root[data-theme='light']")]) },
]
const grounds = ['bg-app', 'bg-panel', 'bg-raised', 'bg-field', 'bg-control', 'bg-selected']
const texts = ['text', 'text-second', 'text-label', 'p1', 'p2', 'p3', 'p4', 'accent', 'kept', 'near']

test.each(themes)('every text of the $name theme meets 4.5:1 on every ground', ({ tokens }) => {
  const get = (name: string) => tokens.get(name) ?? ''
  const low = texts.flatMap((text) =>
    grounds.filter((ground) => !(contrast(get(text), get(ground)) >= 4.5)).map((ground) => `${text} on ${ground}`),
  )
  expect(low).toEqual([])
})

test.each(themes)('what is written on a colour of the $name theme meets 4.5:1', ({ tokens }) => {
  const pairs = [['on-accent', 'accent'], ['on-ribbon', 'ribbon'], ...['p1', 'p2', 'p3', 'p4'].map((tone) => ['on-mark', tone])] // prettier-ignore
  for (const [ink = '', ground = ''] of pairs) {
    expect(contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
  }
})

test.each(themes)('borders with meaning and the big names of the $name map meet 3:1', ({ tokens }) => {
  const get = (name: string) => tokens.get(name) ?? ''
  for (const ground of ['bg-app', 'bg-panel', 'bg-raised']) {
    expect(contrast(get('line-strong'), get(ground))).toBeGreaterThanOrEqual(3)
  }
  for (const ground of ['map-land', 'map-land-alt']) {
    expect(contrast(get('map-name'), get(ground))).toBeGreaterThanOrEqual(3)
    expect(contrast(get('map-border'), get(ground))).toBeGreaterThanOrEqual(3)
  }
})
