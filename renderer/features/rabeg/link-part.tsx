import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { nearComplaints, type NearComplaint } from './near-complaints'
import styles from './rabeg.module.css'

/** Open complaints that may tell of the same thing. */
export function useNear(complaint: Complaint | undefined): readonly NearComplaint[] {
  const complaints = useFacts(({ board }) => board.complaints)
  return useMemo(
    () => (complaint === undefined ? [] : nearComplaints(complaint, Object.values(complaints))),
    [complaint, complaints],
  )
}

interface LinkPartProps {
  readonly complaint: Complaint
  readonly near: readonly NearComplaint[]
  /** This one is told and answered with that one from now on. */
  readonly onLink: (leaderId: string) => void
  readonly onUnlink: (leaderId: string, memberId: string) => void
  readonly onSelect: (complaintId: string) => void
}

/** What belongs together, and what may: every reporter stays and is told. */
export function LinkPart({ complaint, near, onLink, onUnlink, onSelect }: LinkPartProps) {
  const { t } = useTranslation()
  const complaints = useFacts(({ board }) => board.complaints)
  const codeOf = (id: string) => complaints[id]?.trackingCode ?? t('rabeg.link.over')
  const { leader, members } = complaint
  const mayLink = leader === undefined && members.length === 0
  if (leader === undefined && members.length === 0 && near.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{t('rabeg.link.title')}</h3>
      {leader !== undefined && (
        <p className={styles.inlineRow}>
          <span>{t('rabeg.link.led', { code: codeOf(leader) })}</span>
          <Button size="small" tone="quiet" onClick={() => onSelect(leader)}>
            {t('rabeg.link.go')}
          </Button>
          <Button size="small" tone="quiet" onClick={() => onUnlink(leader, complaint.id)}>
            {t('rabeg.link.undo')}
          </Button>
        </p>
      )}
      {members.map((member) => (
        <p key={member} className={styles.inlineRow}>
          <span>{t('rabeg.link.member', { code: codeOf(member) })}</span>
          <Button size="small" tone="quiet" onClick={() => onUnlink(complaint.id, member)}>
            {t('rabeg.link.undo')}
          </Button>
        </p>
      ))}
      <ul className={styles.proposals}>
        {near.map(({ complaint: other, evidence: { distanceMetres, words } }, index) => (
          <li key={other.id}>
            <Button
              size="small"
              disabled={!mayLink}
              keyCap={index === 0 && mayLink ? keyOf('complaint.link') : undefined}
              onClick={() => onLink(other.id)}
            >
              {t('rabeg.link.with', { code: other.trackingCode })}
            </Button>
            <span className={styles.why}>
              {[
                distanceMetres === undefined
                  ? undefined
                  : t('rabeg.link.metres', { metres: Math.round(distanceMetres) }),
                words.length === 0 ? undefined : t('rabeg.link.words', { words: words.slice(0, 5).join(', ') }),
                other.text,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
            <Button
              size="small"
              tone="quiet"
              aria-label={t('rabeg.link.goTo', { code: other.trackingCode })}
              onClick={() => onSelect(other.id)}
            >
              {t('rabeg.link.go')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
