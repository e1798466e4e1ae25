import { CircleSlash, MessageSquareText, CircleCheck, Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer, Complaint } from '../../../src/domain/complaint/complaint'
import { useNow } from '../../store/now'
import { useUi } from '../../store/ui'
import { Badge } from '../../ui/badge'
import { dayText } from '../../ui/day-text'
import { PhotoStrip } from './photo-strip'
import styles from './rabeg.module.css'
import { SaidText } from './said-text'
import type { ComplaintSign } from './signs'
import { useAgencyName } from './use-tables'

const MINUTE = 60_000

/** A moment as the room writes it, for the parts of one complaint. */
export function useMoment(): (at: number) => string {
  const now = useNow(MINUTE)
  const language = useUi((ui) => ui.language)
  return (at) => dayText(at, now, language)
}

/** `30 Nov`, in WIB. */
export function useDay(): (at: number) => string {
  const language = useUi((ui) => ui.language)
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'short',
  })
  return (at) => format.format(at)
}

/** What was said to the citizen and by them since, in the order it was said. */
export function Conversation({
  complaint,
  sign,
}: {
  readonly complaint: Complaint
  readonly sign: ComplaintSign | undefined
}) {
  const { t } = useTranslation()
  const moment = useMoment()
  const said = [
    ...complaint.answers.map((answer) => ({ at: answer.at, key: answer.id, view: <AnswerView answer={answer} /> })),
    ...complaint.additions.map(({ id, at, text, photoIds }) => ({
      at,
      key: id,
      view: <Later kind="addition" id={id} at={at} text={text} photoIds={photoIds} sign={sign} />,
    })),
    ...complaint.disputes.map(({ id, at, text }) => ({
      at,
      key: id,
      view: <Later kind="dispute" id={id} at={at} text={text} photoIds={[]} sign={sign} />,
    })),
    ...complaint.ratings.map(({ stars, at, text }) => ({
      at,
      key: `rating ${at}`,
      view: (
        <>
          <p className={styles.saidHead}>
            <Badge look="text" icon={Star}>
              {t('rabeg.rating', { stars })}
            </Badge>
            <span className={styles.when}>{moment(at)}</span>
          </p>
          {text !== undefined && <p className={styles.said}>{text}</p>}
        </>
      ),
    })),
  ].sort((a, b) => a.at - b.at)
  if (said.length === 0) return <p className={styles.quiet}>{t('rabeg.answers.none')}</p>
  return (
    <ol className={styles.conversation}>
      {said.map(({ key, view }) => (
        <li key={key}>{view}</li>
      ))}
    </ol>
  )
}

/** An answer that says nothing is shown as what it is: the clock went on. */
function AnswerView({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation()
  const moment = useMoment()
  const agency = useAgencyName()
  const { agencyId, by, at, text, photoIds, empty, completes, of } = answer
  const icon = empty ? CircleSlash : completes ? CircleCheck : MessageSquareText
  const kind = empty ? 'empty' : completes ? 'completes' : 'answer'
  return (
    <>
      <p className={styles.saidHead}>
        <strong>{agencyId === undefined ? t('rabeg.answers.centre') : agency(agencyId)}</strong>
        <Badge look="text" icon={icon} tone={empty ? 'near' : completes ? 'kept' : 'plain'}>
          {t(`rabeg.answers.${kind}`)}
        </Badge>
        <span className={styles.when}>
          {by} · {moment(at)}
        </span>
      </p>
      <p className={styles.said}>{text ?? t('rabeg.erased')}</p>
      {of !== undefined && <p className={styles.quiet}>{t('rabeg.answers.ofLeader')}</p>}
      {photoIds.length > 0 && <PhotoStrip photoIds={photoIds} />}
    </>
  )
}

interface LaterProps {
  readonly kind: 'addition' | 'dispute'
  readonly id: string
  readonly at: number
  readonly text: string | undefined
  readonly photoIds: readonly string[]
  readonly sign: ComplaintSign | undefined
}

function Later({ kind, id, at, text, photoIds, sign }: LaterProps) {
  const { t } = useTranslation()
  const moment = useMoment()
  const words = sign?.of.kind === 'later' && sign.of.id === id ? sign.words : []
  return (
    <>
      <p className={styles.saidHead}>
        <strong>{t('rabeg.reporter')}</strong>
        <Badge look="text" tone={kind === 'dispute' ? 'near' : 'plain'}>
          {t(`rabeg.said.${kind}`)}
        </Badge>
        <span className={styles.when}>{moment(at)}</span>
      </p>
      <SaidText text={text ?? t('rabeg.erased')} words={words} />
      {photoIds.length > 0 && <PhotoStrip photoIds={photoIds} />}
    </>
  )
}
