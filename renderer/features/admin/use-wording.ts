import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../src/domain/triage/protocol'

/** The words of a protocol in the language of the screen. */
export function useWording(): (words: Wording) => string {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  return useCallback((words) => words[language], [language])
}
