import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../src/domain/triage/protocol'

/** The words of a protocol in the language of the screen. */
export function useWording(): (wording: Wording) => string {
  const { i18n } = useTranslation()
  return (wording) => (i18n.language === 'en' ? wording.en : wording.id)
}
