import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import styles from './rabeg.module.css'
import type { ComplaintSign } from './signs'
import { useEvidence } from './use-evidence'
import { useMoment } from './history-parts'

interface SignPartProps {
  readonly complaint: Complaint
  readonly sign: ComplaintSign | undefined
  readonly onPromote: () => void
  readonly onRuleOut: () => void
}

/** What speaks for an emergency, in the person's own words, and the two ways to decide. It never decides by itself. */
export function SignPart({ complaint, sign, onPromote, onRuleOut }: SignPartProps) {
  const { t } = useTranslation()
  const evidence = useEvidence()
  const moment = useMoment()
  const { ruledOut } = complaint
  if (sign === undefined) {
    if (ruledOut === undefined) return null
    return (
      <p className={styles.quiet}>
        {t('rabeg.ruledOut', { by: ruledOut.by, at: moment(ruledOut.at) })}
        {ruledOut.reason !== undefined && ` ${ruledOut.reason}`}
      </p>
    )
  }
  return (
    <Banner
      tone={sign.level === 'danger' ? 'late' : 'near'}
      actions={
        <>
          <Button size="small" tone="main" keyCap={keyOf('complaint.promote')} onClick={onPromote}>
            {t('rabeg.promote')}
          </Button>
          <Button size="small" keyCap={keyOf('complaint.rule-out')} onClick={onRuleOut}>
            {t('rabeg.ruleOut')}
          </Button>
        </>
      }
    >
      <strong>{t(`rabeg.sign.title.${sign.level}`, { type: t(`type.${sign.type}`) })}</strong>{' '}
      {evidence(sign, complaint)}
      {sign.of.kind === 'later' && ` ${t('rabeg.sign.later')}`}
    </Banner>
  )
}
