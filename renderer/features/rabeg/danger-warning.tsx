import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import type { ComplaintSign } from './signs'
import { useEvidence } from './use-evidence'

interface DangerWarningProps {
  readonly sign: ComplaintSign
  readonly category: string | undefined
  /** What is still missing before it can become an incident, in words. */
  readonly obstacle: string | undefined
  readonly onPromote: () => void
}

/** Of words that are still being typed: they may tell of an emergency, which ones, and the key that makes it one at once. */
export function DangerWarning({ sign, category, obstacle, onPromote }: DangerWarningProps) {
  const { t } = useTranslation()
  const evidence = useEvidence()
  return (
    <Banner
      tone={sign.level === 'danger' ? 'late' : 'near'}
      live="status"
      actions={
        <Button size="small" tone="plain" keyCap={keyOf('complaint.promote-first')} onClick={onPromote}>
          {t('rabeg.promote')}
        </Button>
      }
    >
      <strong>{t(`rabeg.sign.title.${sign.level}`, { type: t(`type.${sign.type}`) })}</strong>{' '}
      {evidence(sign, category === undefined ? {} : { category })}
      {obstacle !== undefined && <strong> · {obstacle}</strong>}
    </Banner>
  )
}
