import { Check, Clock, PhoneCall, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import { keyOf, useKeys } from '../../keys'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { useSubmission } from '../../ui/use-submission'
import { timeOfDay, useDialogCommand } from '../operator'
import styles from './room.module.css'
import { testStateOf } from './test-state'

interface TestToolsProps {
  readonly agencies: readonly Agency[]
  readonly round: TestRound | undefined
}

/** Starts a test order to every agency, counts who has answered, and ends it. */
export function TestTools({ agencies, round }: TestToolsProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [refused, setRefused] = useState<RefusalCode>()
  const isRunning = round !== undefined && round.closed === undefined
  const answered = agencies.filter(({ id }) => testStateOf(round, id) === 'acknowledged').length
  const press = async () => {
    setRefused(isRunning ? await send('test-round:close', { roundId: round.id }) : await send('test-round:start', {}))
  }
  useKeys({ 'room.test': () => void press() })
  return (
    <span className={styles.testTools}>
      {refused !== undefined && <span className={styles.lateText}>{t(`error.${refused}`)}</span>}
      {round !== undefined && (
        <span role="status">
          {t(isRunning ? 'room.test.running' : 'room.test.over', { answered, all: round.agencyIds.length })}
        </span>
      )}
      <Button size="small" keyCap={keyOf('room.test')} onClick={() => void press()}>
        {t(isRunning ? 'room.test.close' : 'room.test.start')}
      </Button>
    </span>
  )
}

const looks = {
  sent: { tone: 'near', icon: Clock },
  delivered: { tone: 'near', icon: Clock },
  acknowledged: { tone: 'kept', icon: Check },
  'not-heard': { tone: 'late', icon: TriangleAlert },
} as const

interface TestAnswerCellProps {
  readonly agency: Agency
  readonly round: TestRound | undefined
}

/** What became of the test order at one agency; an answer by phone can be written down. */
export function TestAnswerCell({ agency, round }: TestAnswerCellProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const state = testStateOf(round, agency.id)
  if (round === undefined || state === 'not-asked')
    return <span className={styles.second}>{t('room.test.not-asked')}</span>
  const answer = entryOf(round.answers, agency.id)
  const at = answer?.acknowledgedAt ?? answer?.deliveredAt
  const { tone, icon } = looks[state]
  return (
    <>
      <span className={styles.answer}>
        <Badge look="text" tone={tone} icon={icon}>
          {t(`room.test.${state}`)} {state !== 'not-heard' && at !== undefined && timeOfDay(at)}
        </Badge>
        {(state === 'sent' || state === 'delivered') && (
          <Button
            size="small"
            tone="quiet"
            icon={PhoneCall}
            aria-label={t('room.test.byPhoneOf', { agency: agency.shortName })}
            title={t('room.test.byPhoneOf', { agency: agency.shortName })}
            onClick={() => setOpen(true)}
          />
        )}
      </span>
      {answer?.officer !== undefined && (
        <div className={styles.second}>{t('room.test.saidBy', { name: answer.officer })}</div>
      )}
      {isOpen && <ByPhone agency={agency} roundId={round.id} onClose={() => setOpen(false)} />}
    </>
  )
}

interface ByPhoneProps {
  readonly agency: Agency
  readonly roundId: string
  readonly onClose: () => void
}

function ByPhone({ agency, roundId, onClose }: ByPhoneProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [name, setName] = useState('')
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const ready = name.trim() !== '' && state.kind !== 'sending'
  return (
    <Dialog
      isOpen
      title={t('room.test.byPhoneOf', { agency: agency.shortName })}
      closeLabel={t('room.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('room.cancel')}</Button>
          <Button type="submit" form="test-by-phone" tone="main" keyCap="Enter" disabled={!ready}>
            {t(state.kind === 'sending' ? 'room.sending' : 'room.test.record')}
          </Button>
        </>
      }
    >
      <form
        id="test-by-phone"
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          const heard = { roundId, agencyId: agency.id, via: 'phone', name: name.trim() } as const
          submit(() => send('test-round:acknowledge', heard))
        }}
      >
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        <TextField
          autoFocus
          label={t('room.test.officer')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
