import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShapeWords } from './shape-words'

/** Says what does not fit in a text, in the language of the screen; the kind that was expected is itself a text. */
export function useShapeText(): (words: ShapeWords) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ key, values }: ShapeWords) => {
      const { expected } = values
      const kind =
        expected === undefined ? {} : { expected: t(String(expected), { defaultValue: t('admin.shape.type.other') }) }
      return t(key, { ...values, ...kind })
    },
    [t],
  )
}
