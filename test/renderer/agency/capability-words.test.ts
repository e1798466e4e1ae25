import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { capabilityWords } from '../../../renderer/features/agency/capability-words'
import { trainingUnits } from '../../../src/hub/training/units'
import { screenText } from '../../support/screen-texts'

// Only a key goes in and its text comes out.
const english = ((key: string) => screenText('en', key)) as unknown as TFunction

test('what the shipped fleet can do is said in the language of the screen, an own word as it was entered', () => {
  expect(capabilityWords(['pemadaman', 'selam'], english)).toBe('firefighting, selam')
  for (const { capabilities } of trainingUnits) {
    expect(capabilityWords(capabilities, english)).not.toBe(capabilities.join(', '))
  }
})
