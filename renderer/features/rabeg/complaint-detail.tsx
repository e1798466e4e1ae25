import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint, RoadStatus, Severity } from '../../../src/domain/complaint/complaint'
import { keyOf, useKeys, type CommandId } from '../../keys'
import { Button } from '../../ui/button'
import type { Toast } from '../../ui/toast-region'
import { roomActsOf, type RoomAct } from './acts'
import { CameraPart } from './camera-part'
import { ClocksPart } from './clocks-part'
import { DetailDialogs, type OpenDialog } from './detail-dialogs'
import { DetailHead } from './detail-head'
import { Conversation } from './history-parts'
import { IdentityPart } from './identity-part'
import { LinkPart, useNear } from './link-part'
import { PhotoStrip } from './photo-strip'
import { PlacePart } from './place-part'
import styles from './rabeg.module.css'
import { routeKeys, RoutePart, useProposals } from './route-part'
import { ReopenedPart } from './reopened-part'
import { SaidText } from './said-text'
import { SignPart } from './sign-part'
import type { ComplaintSign } from './signs'
import { TasksPart } from './tasks-part'
import { usePromotedType, usePromotion } from './use-promotion'
import { useRabegCommands } from './use-rabeg-commands'
import { useAgencyName } from './use-tables'

interface ComplaintDetailProps {
  readonly complaint: Complaint
  readonly sign: ComplaintSign | undefined
  /** Has the keyboard again when a dialog closes. */
  readonly list: RefObject<HTMLElement | null>
  readonly notify: (toast: Toast, forMs?: number) => void
  readonly onIncident: (incidentId: string) => void
  readonly onSelect: (complaintId: string) => void
}

const actKeys: Readonly<Record<RoomAct, CommandId>> = {
  respond: 'complaint.respond',
  pause: 'complaint.pause',
  resume: 'complaint.pause',
  add: 'complaint.add',
  close: 'complaint.close',
  reject: 'complaint.reject',
  reopen: 'complaint.reopen',
}

/** One complaint with everything the centre can do to it; each act has its key. */
export function ComplaintDetail({ complaint, sign, list, notify, onIncident, onSelect }: ComplaintDetailProps) {
  const { t } = useTranslation()
  const run = useRabegCommands(notify)
  const agency = useAgencyName()
  const [dialog, setDialog] = useState<OpenDialog>()
  const promote = usePromotion(notify, onIncident)
  const typeOf = usePromotedType()
  const proposals = useProposals(complaint)
  const near = useNear(complaint)
  const complaintId = complaint.id
  const acts = roomActsOf(complaint)
  const isOpen = complaint.life.kind !== 'closed' && complaint.life.kind !== 'rejected'
  const isLed = complaint.leader !== undefined

  const open = (next: OpenDialog) => {
    list.current?.focus({ preventScroll: true })
    setDialog(next)
  }
  const resume = async () => {
    const { kind } = await run('complaint:resume', { complaintId })
    if (kind !== 'done') return
    notify({ id: complaintId, tone: 'kept', text: t('rabeg.done.resume', { code: complaint.trackingCode }) })
  }
  const toIncident = () => {
    if (complaint.life.kind === 'promoted') onIncident(complaint.life.incidentId)
    else if (complaint.location === undefined) open({ kind: 'promote', type: typeOf(complaint, sign) })
    else void promote(complaint, sign)
  }
  const routeTo = async (agencyId: string, category: string | undefined) => {
    const outcome = await run('complaint:route', {
      complaintId,
      agencyId,
      ...(category === undefined || category === complaint.category ? {} : { category }),
    })
    if (outcome.kind !== 'done') return
    const { agencyId: owner } = outcome.value
    const text =
      owner === agencyId
        ? t('rabeg.route.done', { code: complaint.trackingCode, agency: agency(owner) })
        : t('rabeg.route.instead', { agency: agency(agencyId), owner: agency(owner) })
    notify({ id: complaintId, tone: owner === agencyId ? 'kept' : 'near', text })
  }
  const take = (index: number) => {
    const proposal = proposals.proposals[index]
    if (proposal === undefined || isLed || !isOpen) return
    for (const agencyId of proposal.agencyIds) void routeTo(agencyId, proposal.category)
  }
  const categorise = (category: string, severity?: Severity, roadStatus?: RoadStatus) =>
    void run('complaint:categorise', {
      complaintId,
      category,
      ...(severity === undefined ? {} : { severity }),
      ...(roadStatus === undefined ? {} : { roadStatus }),
    })
  const act = (one: RoomAct) => {
    if (one === 'resume') void resume()
    else if (one === 'respond' || one === 'pause') open({ kind: one })
    else open({ kind: 'words', act: one })
  }
  const doIf = (...wanted: readonly RoomAct[]) => {
    const found = wanted.find((one) => acts.includes(one))
    return found === undefined ? undefined : () => act(found)
  }
  const link = (leaderId: string) => void run('complaint:link', { complaintId, leaderId })
  const mayLink = !isLed && complaint.members.length === 0 && isOpen
  const ruleOut = () => open({ kind: 'words', act: 'rule-out' })
  useKeys({
    'complaint.promote': isOpen && !isLed ? toIncident : undefined,
    'complaint.rule-out': sign === undefined ? undefined : ruleOut,
    ...Object.fromEntries(routeKeys.map((key, index) => [key, () => take(index)])),
    'complaint.respond': doIf('respond'),
    'complaint.pause': doIf('resume', 'pause'),
    'complaint.add': doIf('add'),
    'complaint.close': doIf('close'),
    'complaint.reject': doIf('reject'),
    'complaint.reopen': doIf('reopen'),
    'complaint.link': mayLink && near[0] !== undefined ? () => link(near[0]?.complaint.id ?? '') : undefined,
  })
  const firstCategory = complaint.category ?? proposals.proposals[0]?.category
  return (
    <article className={styles.detail} aria-label={t('rabeg.detail', { code: complaint.trackingCode })}>
      <DetailHead complaint={complaint} {...(isOpen ? { onCategory: (id, weight) => categorise(id, weight) } : {})} />
      <div className={styles.acts} role="group" aria-label={t('rabeg.acts')}>
        {isOpen && !isLed && sign === undefined && (
          <Button size="small" keyCap={keyOf('complaint.promote')} onClick={toIncident}>
            {t(complaint.life.kind === 'promoted' ? 'rabeg.toIncident' : 'rabeg.do.promote')}
          </Button>
        )}
        {acts.map((one) => (
          <Button key={one} size="small" keyCap={keyOf(actKeys[one])} onClick={() => act(one)}>
            {t(`rabeg.do.${one}`)}
          </Button>
        ))}
      </div>
      <div className={styles.detailBody} tabIndex={0} role="group" aria-label={t('rabeg.whole')}>
        <ReopenedPart complaint={complaint} />
        <SignPart complaint={complaint} sign={sign} onPromote={toIncident} onRuleOut={ruleOut} />
        <div className={styles.detailColumns}>
          <div className={styles.detailMain}>
            <SaidText text={complaint.text ?? t('rabeg.erased')} words={sign?.of.kind === 'text' ? sign.words : []} />
            {complaint.photoIds.length > 0 && <PhotoStrip photoIds={complaint.photoIds} />}
            <CameraPart complaint={complaint} />
            <ClocksPart complaint={complaint} />
            <div className={styles.part}>
              <h3 className={styles.partTitle}>{t('rabeg.tasks.title')}</h3>
              <TasksPart
                complaint={complaint}
                {...(isOpen ? { onWithdraw: (agencyId: string) => open({ kind: 'withdraw', agencyId }) } : {})}
              />
            </div>
            {isOpen && !isLed && (
              <RoutePart
                complaint={complaint}
                proposals={proposals}
                onTake={take}
                onAgency={(agencyId) => void routeTo(agencyId, undefined)}
                onRoad={(road) => firstCategory !== undefined && categorise(firstCategory, undefined, road)}
              />
            )}
          </div>
          <div className={styles.detailSide}>
            <PlacePart complaint={complaint} />
            <div className={styles.part}>
              <h3 className={styles.partTitle}>{t('rabeg.reporter')}</h3>
              <IdentityPart
                complaint={complaint}
                onAsk={() => open({ kind: 'words', act: 'ask-reveal' })}
                onGrant={(revealId) => void run('complaint:reveal', { complaintId, revealId })}
              />
            </div>
          </div>
        </div>
        {isOpen && (
          <LinkPart
            complaint={complaint}
            near={near}
            onLink={link}
            onUnlink={(leaderId, memberId) => void run('complaint:unlink', { complaintId: memberId, leaderId })}
            onSelect={onSelect}
          />
        )}
        <div className={styles.part}>
          <h3 className={styles.partTitle}>{t('rabeg.answers.title')}</h3>
          <Conversation complaint={complaint} sign={sign} />
        </div>
      </div>
      {dialog !== undefined && (
        <DetailDialogs
          complaint={complaint}
          open={dialog}
          notify={notify}
          onPromote={(location, number) => {
            setDialog(undefined)
            void promote(complaint, sign, location, number)
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </article>
  )
}
