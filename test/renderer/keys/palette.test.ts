import { expect, test } from 'vitest'
import { bindCommands, commandState } from '../../../renderer/keys/bound-commands'
import { keyTable, type KeyGroup } from '../../../renderer/keys/key-table'
import { filterPalette, paletteRows } from '../../../renderer/keys/palette-rows'
import commandLineEn from '../../../renderer/locales/parts/command-line.en.json'
import commandLineId from '../../../renderer/locales/parts/command-line.id.json'
import keysEn from '../../../renderer/locales/parts/keys.en.json'
import keysId from '../../../renderer/locales/parts/keys.id.json'
import { textsOf } from '../../support/screen-texts'

const translate = (key: string, values?: { readonly number?: string; readonly defaultValue?: string }) =>
  values?.defaultValue ?? (values?.number === undefined ? key : `${key} ${values.number}`)
const nothing = () => undefined

test('a command no part of the screen knows is absent; an obstacle says why; a handler makes it ready', () => {
  expect(commandState('incident.note').kind).toBe('absent')
  const unbindOne = bindCommands(() => ({
    handlers: { 'incident.note': nothing },
    obstacles: { 'incident.note': 'why' },
  }))
  expect(commandState('incident.note')).toEqual({ kind: 'blocked', why: 'why' })
  const unbindOther = bindCommands(() => ({ handlers: { 'incident.note': nothing }, obstacles: {} }))
  expect(commandState('incident.note').kind).toBe('ready')
  unbindOne()
  unbindOther()
  expect(commandState('incident.note').kind).toBe('absent')
})

test('every command of the groups is listed once, and those of other groups are not', () => {
  const rows = paletteRows(['orders', 'help'], translate)
  expect(rows.map(({ id }) => id)).toContain('order.decline')
  expect(rows.map(({ id }) => id)).toContain('session.sign-out')
  expect(rows.some(({ group }) => group === 'calls')).toBe(false)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})

test('a row is found by the beginnings of its words or by its key, and what can act stands first', () => {
  const unbind = bindCommands(() => ({ handlers: { 'incident.close': nothing }, obstacles: {} }))
  const rows = paletteRows(['calls', 'incidents'], translate)
  unbind()
  expect(filterPalette(rows, 'f9').map(({ id }) => id)).toEqual(['incident.dispatch'])
  expect(filterPalette(rows, '')[0]?.id).toBe('incident.close')
  expect(filterPalette(rows, '')).toHaveLength(rows.length)
  expect(filterPalette(rows, 'no such words')).toEqual([])
})

const groups: readonly KeyGroup[] = [...new Set(keyTable.map(({ group }) => group))]
const found = (texts: Readonly<Record<string, string>>, text: string) =>
  filterPalette(
    paletteRows(groups, (key, values) => texts[key] ?? translate(key, values)),
    text,
  ).map(({ id }) => id)

test.each([
  ['lepas', 'call.detach'],
  ['pisah', 'incident.unmerge'],
  ['bahasa', 'session.look'],
  ['tema', 'session.look'],
  ['tampilan', 'session.look'],
  ['telpon', 'call.tried-reached'],
  ['hubungi balik', 'call.tried-reached'],
  ['bencana', 'room.disaster'],
  ['bencana', 'tab.room'],
  ['keluar', 'session.sign-out'],
  ['logout', 'session.sign-out'],
] as const)('the ordinary Indonesian word "%s" finds %s', (word, id) => {
  expect(found({ ...commandLineId, ...keysId }, word)).toContain(id)
})

test.each([
  ['split', 'call.detach'],
  ['separate', 'incident.unmerge'],
  ['language', 'session.look'],
  ['call back', 'call.tried-no-answer'],
  ['disaster', 'room.disaster'],
  ['logout', 'session.sign-out'],
] as const)('the ordinary English word "%s" finds %s', (word, id) => {
  expect(found({ ...commandLineEn, ...keysEn }, word)).toContain(id)
})

const idTexts = textsOf('id')
const enTexts = textsOf('en')
type Texts = Readonly<Record<string, string>>
const speaking =
  (texts: Texts) => (key: string, values?: { readonly number?: string; readonly defaultValue?: string }) =>
    texts[key] ?? translate(key, values)

test.each([
  ['medical', 'line.open'],
  ['medis', 'line.open'],
  ['decline', 'dispatch.decline'],
  ['refuse', 'dispatch.decline'],
  ['tolak', 'dispatch.decline'],
  ['call back', 'call.tried-no-answer'],
  ['telepon balik', 'call.tried-no-answer'],
  ['merge', 'incident.merge'],
  ['gabung', 'incident.merge'],
  ['cancel', 'dispatch.cancel'],
  ['batal', 'dispatch.cancel'],
  ['acknowledge', 'dispatch.voice'],
  ['konfirmasi', 'dispatch.voice'],
  ['whatsapp', 'dispatch.copy'],
  ['ambulans', 'dispatch.units'],
  ['shift', 'room.hand-over'],
] as const)('the word "%s" finds %s whichever language the screen speaks', (word, id) => {
  for (const [own, other] of [
    [idTexts, enTexts],
    [enTexts, idTexts],
  ] as const) {
    const rows = paletteRows(groups, speaking(own), speaking(other))
    expect(filterPalette(rows, word).map((row) => row.id)).toContain(id)
  }
})

test('every command of the console is found by its name in the other language', () => {
  const rows = paletteRows(groups, speaking(idTexts), speaking(enTexts))
  for (const { id, labelKey } of keyTable.filter((row) => rows.some((one) => one.id === row.id))) {
    const said = (enTexts[labelKey] ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
    expect(said, labelKey).not.toBe('')
    expect(
      filterPalette(rows, said).map((row) => row.id),
      said,
    ).toContain(id)
  }
})

test('every set of ordinary words is of a command that exists', () => {
  const ids = new Set<string>(keyTable.map(({ id }) => id))
  const named = [...Object.keys(keysId), ...Object.keys(keysEn)].filter((key) => key.startsWith('palette.words.'))
  expect(named.filter((key) => !ids.has(key.slice('palette.words.'.length)))).toEqual([])
  expect(named.length).toBeGreaterThan(0)
})
