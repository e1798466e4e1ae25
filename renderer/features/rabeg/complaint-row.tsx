import { RotateCcw, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { activeTasks, type Complaint } from '../../../src/domain/complaint/complaint'
import { currentWallClocks } from '../../../src/domain/sla/complaint-clocks'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { locationWords } from '../operator'
import { attentionOf } from './attention'
import { AttentionMark } from './attention-mark'
import styles from './rabeg.module.css'
import { reopeningOf } from './reopening'
import type { ComplaintSign } from './signs'
import { SlaBar } from './sla-bar'
import { useAgencyName, useCategoryName, useRung } from './use-tables'

interface ComplaintRowProps {
  readonly complaint: Complaint
  readonly sign: ComplaintSign | undefined
  readonly now: number
  /** An agency's own list need not name the agency. */
  readonly withAgency: boolean
}

/** One complaint in two lines: what, where, with whom; its two clocks beside it. */
export function ComplaintRow({ complaint, sign, now, withAgency }: ComplaintRowProps) {
  const { t } = useTranslation()
  const category = useCategoryName()
  const agency = useAgencyName()
  const rung = useRung()
  const clocks = currentWallClocks(complaint, now)
  const place = locationWords(complaint.location, complaint.areaCode, false)
  const attention = attentionOf(complaint)
  const reopening = reopeningOf(complaint)
  const names = activeTasks(complaint).map(({ agencyId }) => agency(agencyId))
  const incident = complaint.life.kind === 'promoted' ? complaint.life.number : ''
  const facts = [incident, category(complaint.category), place, ...(withAgency ? names : [])].filter(
    (fact) => fact !== '',
  )
  return (
    <div className={classNames(styles.rowGrid, sign?.level === 'danger' && styles.rowDanger)}>
      <div className={styles.rowName}>
        <strong className={styles.code}>{complaint.trackingCode}</strong>
        <AttentionMark attention={attention} />
      </div>
      <div className={styles.rowWords}>
        <span className={styles.excerpt}>{complaint.text ?? t('rabeg.erased')}</span>
        {sign === undefined && reopening !== undefined ? (
          <span className={styles.facts}>
            <strong className={styles.danger}>
              <Icon icon={RotateCcw} size={13} />
              {[
                // The mark beside it may say so already.
                attention === 'reopened' && reopening.reason !== undefined ? undefined : t('rabeg.reopened.short'),
                reopening.reason === undefined ? undefined : `“${reopening.reason}”`,
              ]
                .filter((part) => part !== undefined)
                .join(': ')}
            </strong>
            {facts.length > 0 && ` · ${facts.join(' · ')}`}
          </span>
        ) : sign === undefined ? (
          <span className={styles.facts}>{facts.join(' · ')}</span>
        ) : (
          <span className={classNames(styles.facts, sign.level === 'danger' ? styles.danger : styles.check)}>
            <Icon icon={TriangleAlert} size={13} />
            {t(`rabeg.sign.short.${sign.level}`, { type: t(`type.${sign.type}`) })}
            {facts.length > 0 && ` · ${facts.join(' · ')}`}
          </span>
        )}
      </div>
      <SlaBar label={t('rabeg.clock.response')} clock={clocks.response} rung={rung} />
      <SlaBar label={t('rabeg.clock.completion')} clock={clocks.completion} rung={rung} />
    </div>
  )
}
