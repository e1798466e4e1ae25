import { expect, test } from 'vitest'
import { toldOf } from '../../../renderer/features/operator/dispatch-told'
import { unheardParts } from '../../../renderer/features/operator/unheard-parts'
import { anAgency } from '../../support/plan-room'

const agencies = {
  damkar: anAgency('damkar'),
  polresta: anAgency('polresta', { shortName: 'Polresta', phone: '110' }),
  pmi: anAgency('pmi', { withoutConsole: true }),
}

test('an order to an agency without a console online is recorded, not sent: the telephone is left', () => {
  const online = { damkar: { consoles: 1, sound: 'on' } } as const
  expect(toldOf(['damkar', 'polresta', 'pmi'], agencies, online)).toEqual({
    sent: ['damkar'],
    recorded: [{ name: 'Polresta', phone: '110' }, { name: 'pmi' }],
  })
})

test('where it is not known who is connected nothing is claimed about consoles', () => {
  expect(toldOf(['damkar', 'unheard-of'], agencies, undefined)).toEqual({
    sent: ['damkar', 'unheard-of'],
    recorded: [],
  })
})

test('before the order goes out it is said whom to ring, and of whom nobody has a number', () => {
  const recorded = [{ name: 'Damkar', phone: '0254000001' }, { name: 'Polresta' }, { name: 'PLN' }]
  expect(unheardParts(recorded)).toEqual({ withPhone: ['Damkar 0254000001'], withoutPhone: ['Polresta', 'PLN'] })
  expect(unheardParts([])).toEqual({ withPhone: [], withoutPhone: [] })
})
