import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { useMoment } from './history-parts'
import styles from './rabeg.module.css'

type Reporter = CommandValue<'query:reporter'>['reporter']

interface IdentityPartProps {
  readonly complaint: Complaint
  readonly onAsk: () => void
  readonly onGrant: (revealId: string) => void
}

/** Who made it, as far as this screen may know: a secret one is told to two people who agreed on it, for a day. */
export function IdentityPart({ complaint, onAsk, onGrant }: IdentityPartProps) {
  const { t } = useTranslation()
  const { client, user } = useSession()
  const moment = useMoment()
  const [told, setTold] = useState<{ readonly reporter: Reporter } | { readonly code: string }>()
  const { identity, reveals } = complaint
  if (identity.kind === 'open') {
    const { name, number, email } = identity.reporter ?? {}
    const facts = [name, number, email].filter((fact) => fact !== undefined)
    return <p>{facts.length === 0 ? t('rabeg.identity.unsaid') : facts.join(' · ')}</p>
  }
  if (identity.kind === 'anonymous') return <p>{t('rabeg.identity.anonymous')}</p>
  const show = () => {
    void client.query('query:reporter', { complaintId: complaint.id }).then((reply) => {
      setTold(reply.ok ? { reporter: reply.value.reporter } : { code: reply.error.code })
    })
  }
  const open = reveals.filter(({ granted }) => granted === undefined)
  const mine = reveals.some(({ granted, askedBy }) => granted !== undefined && [askedBy, granted.by].includes(user.id))
  return (
    <div className={styles.identity}>
      <p>{t('rabeg.identity.secret')}</p>
      {open.map(({ id, askedBy, askedAt, reason }) => (
        <p key={id} className={styles.inlineRow}>
          <span className={styles.why}>
            {t('rabeg.identity.asked', { by: askedBy, at: moment(askedAt) })}
            {reason !== undefined && ` “${reason}”`}
          </span>
          {user.role === 'supervisor' && askedBy !== user.id && (
            <Button size="small" tone="main" onClick={() => onGrant(id)}>
              {t('rabeg.identity.grant')}
            </Button>
          )}
        </p>
      ))}
      {mine && told === undefined && (
        <Button size="small" onClick={show}>
          {t('rabeg.identity.show')}
        </Button>
      )}
      {told !== undefined && (
        <p role="status">
          {'code' in told
            ? t('rabeg.identity.over')
            : [told.reporter?.name, told.reporter?.number, told.reporter?.email]
                .filter((fact) => fact !== undefined)
                .join(' · ') || t('rabeg.identity.unsaid')}
        </p>
      )}
      {open.length === 0 && !mine && (
        <Button size="small" onClick={onAsk}>
          {t('rabeg.identity.ask')}
        </Button>
      )}
    </div>
  )
}
