import { expect, test } from 'vitest'
import { bindCommands, commandState } from '../../../renderer/keys/bound-commands'
import { filterPalette, paletteRows } from '../../../renderer/keys/palette-rows'

const translate = (key: string, values?: { readonly number: string }) =>
  values === undefined ? key : `${key} ${values.number}`
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
