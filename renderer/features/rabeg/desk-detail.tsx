import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { keyOf, useKeys, type CommandId } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { deskActsOf, type DeskAct } from './acts'
import { CameraPart } from './camera-part'
import { ClocksPart } from './clocks-part'
import { DetailDialogs, type OpenDialog } from './detail-dialogs'
import { DetailHead } from './detail-head'
import { Conversation } from './history-parts'
import { PhotoStrip } from './photo-strip'
import { PlacePart } from './place-part'
import styles from './rabeg.module.css'
import { ReopenedPart } from './reopened-part'
import { SaidText } from './said-text'
import { TasksPart } from './tasks-part'
import { useRabegCommands } from './use-rabeg-commands'
import type { Notify } from './use-said-command'
import { useRouting } from './use-tables'

interface DeskDetailProps {
  readonly complaint: Complaint
  readonly agencyId: string
  /** Has the keyboard again when a dialog closes. */
  readonly list: RefObject<HTMLElement | null>
  readonly notify: Notify
  /** It is about to be sent back from here. */
  readonly onReturn: (complaintId: string) => void
}

const keys: Readonly<Record<DeskAct, CommandId>> = {
  respond: 'complaint.respond',
  complete: 'complaint.complete',
  return: 'complaint.return',
  pause: 'complaint.pause',
  resume: 'complaint.pause',
}

/** One complaint as its agency works on it: a large key each to answer, to report it done, to send it back. */
export function DeskDetail({ complaint, agencyId, list, notify, onReturn }: DeskDetailProps) {
  const { t } = useTranslation()
  const run = useRabegCommands(notify)
  const [dialog, setDialog] = useState<OpenDialog>()
  const { lastResort } = useRouting()
  const acts = deskActsOf(complaint, agencyId, lastResort)
  const open = (next: OpenDialog) => {
    list.current?.focus({ preventScroll: true })
    setDialog(next)
  }
  const resume = async () => {
    const { kind } = await run('complaint:resume', { complaintId: complaint.id })
    if (kind !== 'done') return
    notify({ id: complaint.id, tone: 'kept', text: t('rabeg.done.resume', { code: complaint.trackingCode }) })
  }
  const act = (one: DeskAct) => {
    if (one === 'resume') void resume()
    else if (one === 'return') open({ kind: 'words', act: 'return' })
    else open({ kind: one })
  }
  const doIf = (...wanted: readonly DeskAct[]) => {
    const found = wanted.find((one) => acts.includes(one))
    return found === undefined ? undefined : () => act(found)
  }
  useKeys({
    'complaint.respond': doIf('respond'),
    'complaint.complete': doIf('complete'),
    'complaint.return': doIf('return'),
    'complaint.pause': doIf('resume', 'pause'),
  })
  const { identity, photoIds } = complaint
  const reporter = identity.kind === 'open' ? identity.reporter : undefined
  const facts = [reporter?.name, reporter?.number, reporter?.email].filter((fact) => fact !== undefined)
  const hasAnswered = complaint.answers.some((one) => one.agencyId === agencyId && !one.empty)
  return (
    <article className={styles.detail} aria-label={t('rabeg.detail', { code: complaint.trackingCode })}>
      <DetailHead complaint={complaint} />
      <div className={styles.deskActs} role="group" aria-label={t('rabeg.acts')}>
        {acts.map((one) => (
          <Button
            key={one}
            tone={one === (hasAnswered ? 'complete' : 'respond') ? 'main' : 'plain'}
            keyCap={keyOf(keys[one])}
            onClick={() => act(one)}
          >
            {t(`rabeg.do.${one}`)}
          </Button>
        ))}
      </div>
      <div className={styles.detailBody} tabIndex={0} role="group" aria-label={t('rabeg.whole')}>
        <ReopenedPart complaint={complaint} />
        {complaint.leader !== undefined && <Banner tone="info">{t('rabeg.desk.led')}</Banner>}
        {complaint.life.kind === 'promoted' && <Banner tone="info">{t('rabeg.desk.promoted')}</Banner>}
        <div className={styles.detailColumns}>
          <div className={styles.detailMain}>
            <SaidText text={complaint.text ?? t('rabeg.erased')} words={[]} />
            {photoIds.length > 0 && <PhotoStrip photoIds={photoIds} />}
            <CameraPart complaint={complaint} />
            <ClocksPart complaint={complaint} />
            <div className={styles.part}>
              <h3 className={styles.partTitle}>{t('rabeg.tasks.title')}</h3>
              <TasksPart complaint={complaint} />
            </div>
            <div className={styles.part}>
              <h3 className={styles.partTitle}>{t('rabeg.answers.title')}</h3>
              <Conversation complaint={complaint} sign={undefined} />
            </div>
          </div>
          <div className={styles.detailSide}>
            <PlacePart complaint={complaint} />
            <div className={styles.part}>
              <h3 className={styles.partTitle}>{t('rabeg.reporter')}</h3>
              <p>{facts.length > 0 ? facts.join(' · ') : t(`rabeg.desk.identity.${identity.kind}`)}</p>
            </div>
          </div>
        </div>
      </div>
      {dialog !== undefined && (
        <DetailDialogs
          complaint={complaint}
          open={dialog}
          notify={notify}
          onReturn={() => onReturn(complaint.id)}
          onPromote={() => undefined}
          onClose={() => setDialog(undefined)}
        />
      )}
    </article>
  )
}
