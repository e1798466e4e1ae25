import { expect, test } from 'vitest'
import { attentionOf } from '../../../renderer/features/rabeg/attention'
import { reopeningOf } from '../../../renderer/features/rabeg/reopening'
import { aComplaint, routed } from './a-complaint'

const done = { type: 'complete', agencyId: 'dlh', text: 'Diangkut Senin pagi', photoIds: [] } as const
const reopen = { type: 'reopen', reason: 'Baru separuh yang diangkut' } as const

test('a complaint that was opened again is never drawn like a new one, and its reason is told until it is done again', () => {
  const again = aComplaint('again', {}, [routed('dlh'), done, reopen])
  expect(attentionOf(again)).toBe('reopened')
  expect(reopeningOf(again)).toMatchObject({ reason: 'Baru separuh yang diangkut' })
  const answered = aComplaint('answered', {}, [
    routed('dlh'),
    done,
    reopen,
    { type: 'respond', agencyId: 'dlh', text: 'Truk ketiga datang Jumat pagi', photoIds: [] },
  ])
  expect(attentionOf(answered)).toBe('answered')
  expect(reopeningOf(answered)).toBeDefined()
  const finished = aComplaint('finished', {}, [routed('dlh'), done, reopen, done])
  expect(reopeningOf(finished)).toBeUndefined()
  expect(reopeningOf(aComplaint('new', {}, [routed('dlh')]))).toBeUndefined()
})

test('one that was opened again and has no agency any more waits for the centre', () => {
  const returned = aComplaint('returned', {}, [
    routed('dlh'),
    done,
    reopen,
    { type: 'return', agencyId: 'dlh', reason: 'Bukan wewenang' },
  ])
  expect(attentionOf(returned)).toBe('waits')
})
