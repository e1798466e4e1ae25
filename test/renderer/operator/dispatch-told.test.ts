import { expect, test } from 'vitest'
import { toldOf } from '../../../renderer/features/operator/dispatch-told'
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
