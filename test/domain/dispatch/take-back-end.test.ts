import { expect, test } from 'vitest'
import { decideIncident } from '../../../src/domain/incident/decide-incident'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

const liaison = { role: 'liaison', username: 'damkar', agencyId: 'damkar' } as const
const ended = aDispatch({ id: 'd', agencyId: 'damkar', state: 'cleared', times: { 'on-scene': 5_000, cleared: 6_000 } })
const takesEndBack = { type: 'take-back-status', dispatchId: 'd', status: 'cleared' } as const
const ctx = { now: 7_000, actor: liaison, commandId: 'c' }

test('the end of an order is taken back while its incident is open', () => {
  expect(decideIncident(anIncident({ dispatches: [ended] }), takesEndBack, ctx)).toEqual({
    ok: true,
    value: [{ type: 'dispatch-status-taken-back', body: { dispatchId: 'd', status: 'cleared' } }],
  })
})

test('a closed incident gets no open order back', () => {
  const closed = anIncident({
    dispatches: [ended],
    life: { kind: 'closed', disposition: 'selesai', by: 'operator1', at: 6_500 },
  })
  expect(decideIncident(closed, takesEndBack, ctx)).toMatchObject({ ok: false, error: { code: 'already-closed' } })
})

test('an agency with a newer order to the same incident gets no second open one', () => {
  const newer = aDispatch({ id: 'e', agencyId: 'damkar', state: 'ordered', times: { ordered: 6_500 } })
  const incident = anIncident({ dispatches: [ended, newer] })
  expect(decideIncident(incident, takesEndBack, ctx)).toMatchObject({ ok: false, error: { code: 'conflict' } })
})
