import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { keyOf, type CommandId } from '../../keys'
import { AnswerDialog } from './answer-dialog'
import { PauseDialog } from './pause-dialog'
import { PromoteDialog } from './promote-dialog'
import styles from './rabeg.module.css'
import { useSaidCommand, type Notify } from './use-said-command'
import { useAgencyName } from './use-tables'
import { WordsDialog } from './words-dialog'

/** Acts on a complaint that need words, and no more than words. */
export const wordedActs = ['return', 'reject', 'close', 'reopen', 'rule-out', 'ask-reveal', 'add'] as const
export type WordedAct = (typeof wordedActs)[number]

export type OpenDialog =
  | { readonly kind: 'respond' | 'complete' | 'pause' }
  | { readonly kind: 'promote'; readonly type: IncidentType }
  | { readonly kind: 'withdraw'; readonly agencyId: string }
  | { readonly kind: 'words'; readonly act: WordedAct }

/** Without a reason these mean nothing to whoever reads them later. */
const needsReason: ReadonlySet<WordedAct> = new Set(['return', 'reject', 'ask-reveal', 'add'])

/** The key that takes it back, to be said where it was done. */
const wayBack: Partial<Record<WordedAct, CommandId>> = {
  reject: 'complaint.reopen',
  close: 'complaint.reopen',
  'rule-out': 'complaint.promote',
}

interface DetailDialogsProps {
  readonly complaint: Complaint
  readonly open: OpenDialog
  readonly notify: Notify
  /** It is about to be sent back. */
  readonly onReturn?: () => void
  readonly onPromote: (location: Location, number: string) => void
  readonly onClose: () => void
}

/** The one window that is open over a complaint. */
export function DetailDialogs({ complaint, open, notify, onReturn, onPromote, onClose }: DetailDialogsProps) {
  const { t } = useTranslation()
  const agency = useAgencyName()
  const { id: complaintId, trackingCode: code } = complaint
  const send = useSaidCommand(complaintId, notify)
  switch (open.kind) {
    case 'respond':
    case 'complete':
      return <AnswerDialog complaint={complaint} kind={open.kind} notify={notify} onClose={onClose} />
    case 'pause':
      return <PauseDialog complaint={complaint} notify={notify} onClose={onClose} />
    case 'promote':
      return <PromoteDialog complaint={complaint} type={open.type} onPlace={onPromote} onClose={onClose} />
    case 'withdraw':
      return (
        <WordsDialog
          title={t('rabeg.withdraw.title', { code, agency: agency(open.agencyId) })}
          submitLabel={t('rabeg.withdraw.send')}
          label={t('rabeg.reason')}
          draftKey={`complaint-withdraw:${complaintId}:${open.agencyId}`}
          onSubmit={(reason) =>
            send(
              'complaint:withdraw',
              { complaintId, agencyId: open.agencyId, reason },
              t('rabeg.done.withdraw', { code, agency: agency(open.agencyId) }),
            )
          }
          onClose={onClose}
        />
      )
    case 'words': {
      const { act } = open
      const required = needsReason.has(act)
      return (
        <WordsDialog
          key={act}
          title={t(`rabeg.act.${act}.title`, { code })}
          submitLabel={t(`rabeg.act.${act}.send`)}
          label={act === 'add' ? t('rabeg.act.add.label') : t(required ? 'rabeg.reason' : 'rabeg.reasonIfAny')}
          hint={t(`rabeg.act.${act}.hint`)}
          draftKey={`complaint-${act}:${complaintId}`}
          required={required}
          danger={act === 'reject'}
          refusals={act === 'return' ? { conflict: t('rabeg.act.return.lastResort') } : {}}
          onSubmit={(words) => {
            const reason = words === '' ? {} : { reason: words }
            const key = wayBack[act]
            const done = t(`rabeg.done.${act}`, { code, key: key === undefined ? '' : keyOf(key) })
            switch (act) {
              case 'return':
                onReturn?.()
                return send('complaint:return', { complaintId, reason: words }, done)
              case 'reject':
              case 'ask-reveal':
                return send(`complaint:${act}`, { complaintId, reason: words }, done)
              case 'add':
                return send('complaint:add', { complaintId, text: words }, done)
              case 'close':
              case 'reopen':
              case 'rule-out':
                return send(`complaint:${act}`, { complaintId, ...reason }, done)
            }
          }}
          onClose={onClose}
        >
          <p className={styles.quoted}>{complaint.text ?? t('rabeg.erased')}</p>
        </WordsDialog>
      )
    }
  }
}
