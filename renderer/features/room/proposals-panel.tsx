import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import {
  PRANKS_FOR_A_BLOCK,
  PRANKS_FOR_A_PROPOSAL,
  REMEMBERED_DAYS,
  type CallerMeasures,
} from '../../../src/domain/caller/caller-measure'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { useDialogCommand } from '../operator'
import { KeptReasonDialog } from './kept-reason-dialog'
import styles from './room.module.css'
import { useAsked } from './use-asked'

type Proposal = CommandValue<'query:measure-proposals'>['items'][number]

/** Proposals change with every prank that is closed: the hub is asked again this often. */
const AGAIN_EVERY = 15_000

/** Numbers that Serang's rule speaks of. The hub proposes with its counts; only a signature makes it a measure. */
export function ProposalsPanel({ measures }: { readonly measures: CallerMeasures }) {
  const { t, i18n } = useTranslation()
  const now = useNow(AGAIN_EVERY)
  const { value, fault, isOnline } = useAsked(
    'query:measure-proposals',
    {},
    `${measures.version} ${Math.floor(now / AGAIN_EVERY)}`,
  )
  const [signing, setSigning] = useState<Proposal>()
  const send = useDialogCommand()
  const items = value?.items
  const isDisaster = measures.disasterMode !== undefined
  const canSign = ({ kind }: Proposal) => kind !== 'block' || !isDisaster
  const first = items?.find(canSign)
  useKeys({ 'room.sign': () => first !== undefined && setSigning(first) })
  const counts = ({ pranks, lastAt }: Proposal) =>
    t('room.proposals.counts', { count: pranks, days: REMEMBERED_DAYS, last: dayText(lastAt, now, i18n.language) })
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.proposals.title')}
      aside={items?.length}
      footer={t('room.proposals.rule', { block: PRANKS_FOR_A_BLOCK, ministry: PRANKS_FOR_A_PROPOSAL })}
    >
      {fault !== undefined && (
        <Banner tone="late" live="status">
          {t('room.proposals.failed')} {t(`error.${fault}`)}
        </Banner>
      )}
      {items === undefined && fault === undefined && (
        <p className={styles.loading} role="status">
          {t(isOnline ? 'room.loading' : 'room.offline')}
        </p>
      )}
      {items?.length === 0 && <EmptyState icon={ShieldCheck} title={t('room.proposals.none')} />}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.list} aria-label={t('room.proposals.title')}>
          {items.map((proposal) => (
            <li key={`${proposal.kind} ${proposal.number}`}>
              <span className={styles.words}>
                <strong>{proposal.number}</strong>
                <span className={styles.second}>
                  {t(`room.measure.${proposal.kind}`)} · {counts(proposal)}
                </span>
                {!canSign(proposal) && <span className={styles.nearText}>{t('room.proposals.notNow')}</span>}
              </span>
              <Button
                size="small"
                disabled={!canSign(proposal)}
                {...(proposal === first ? { keyCap: keyOf('room.sign') } : {})}
                onClick={() => setSigning(proposal)}
              >
                {t('room.proposals.sign')}
                <span className="visually-hidden"> {proposal.number}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {signing !== undefined && (
        <KeptReasonDialog
          draft={`sign ${signing.kind} ${signing.number}`}
          title={t(`room.sign.${signing.kind}`, { number: signing.number })}
          submitLabel={t('room.proposals.sign')}
          initial={counts(signing)}
          onSubmit={(reason) => send('caller:sign-measure', { kind: signing.kind, number: signing.number, reason })}
          onClose={() => setSigning(undefined)}
        >
          <p>{t(`room.sign.effect.${signing.kind}`)}</p>
        </KeptReasonDialog>
      )}
    </Panel>
  )
}
