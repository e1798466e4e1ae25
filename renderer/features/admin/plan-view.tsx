import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { PlanChecks } from './plan-checks'
import { PlanForm } from './plan-form'
import { PlanOutline } from './plan-outline'
import styles from './protocols.module.css'
import { PublishNote } from './publish-note'
import { checkPlans, readPlan, writePlan, type PlanCheck } from './read-plan'
import { saveFile } from './save-file'
import type { Planning } from './use-planning'
import type { PlanWords } from './use-plan-words'
import { usePublishing } from './use-publishing'

/** The draft of a plan, by its id. */
export const planDraftKey = (id: string) => `admin.plan.${id}`

const longestText = 1_000_000
const ways = ['read', 'form', 'json'] as const

interface PlanViewProps {
  readonly id: string
  readonly planning: Planning
  readonly words: PlanWords
  /** Called when the draft is gone and no plan of this id is there. */
  readonly onGone: () => void
  readonly onPublished: (id: string) => void
}

/** One plan: read, changed in the form or as JSON, checked by the prover, published as the next version. */
export function PlanView({ id, planning, words, onGone, onPublished }: PlanViewProps) {
  const { t } = useTranslation()
  const units = useFacts(({ board }) => board.units)
  const known = planning.latest.find((plan) => plan.id === id)
  const [draft, write, clear] = useDraft(planDraftKey(id), '')
  const [way, setWay] = useState<(typeof ways)[number]>(draft === '' ? 'read' : 'form')
  const [check, setCheck] = useState<PlanCheck & { readonly of: string }>()
  const { state, isOnline, publish, edited } = usePublishing()
  const text = draft !== '' ? draft : known === undefined ? '' : writePlan(known)
  const before = known?.version ?? 0
  const reading = useMemo(() => readPlan(text, before), [text, before])
  const shown = reading.kind === 'not-json' ? undefined : reading.plan
  const capabilities = useMemo(
    () => [...new Set(Object.values(units.items).flatMap((unit) => unit.capabilities))].sort(),
    [units],
  )
  const agencies = useMemo(
    () => Object.values(planning.setting.agencies).sort((a, b) => (a.shortName < b.shortName ? -1 : 1)),
    [planning.setting.agencies],
  )
  const busy = state.kind === 'sending'
  const isChecked = check?.of === text
  const blocked =
    draft === ''
      ? t('admin.plan.unchanged')
      : reading.kind !== 'plan'
        ? t('admin.plan.incomplete')
        : isChecked && check.added.length > 0
          ? t('admin.plan.blocked')
          : isOnline
            ? undefined
            : t('admin.data.offline')

  const change = (next: string) => {
    edited()
    write(next)
  }
  // The form keeps the version a draft was begun from, so that what others publish meanwhile is still seen.
  const base = reading.kind === 'plan' ? (reading.base ?? before) : before
  const changePlan = (plan: ResponsePlan) => change(writePlan({ ...plan, version: base }))
  const prove = (): PlanCheck | undefined => {
    if (reading.kind !== 'plan') return undefined
    const found = checkPlans([reading.plan], planning.setting)
    setCheck({ ...found, of: text })
    return found
  }
  const send = () => {
    if (reading.kind !== 'plan') return
    const found = prove()
    if (found === undefined || found.added.length > 0) return
    void publish('directory:put-plan', reading.plan, () => {
      clear()
      setWay('read')
      setCheck(undefined)
      onPublished(reading.plan.id)
    })
  }

  return (
    <section className={styles.view} aria-label={t('admin.plan.one', { name: shown?.name ?? id })}>
      <header className={styles.tools}>
        {ways.map((kind) => (
          <Button key={kind} size="small" aria-pressed={way === kind} onClick={() => setWay(kind)}>
            {t(`admin.plan.way.${kind}`)}
          </Button>
        ))}
        <Button
          size="small"
          icon={Download}
          onClick={() => saveFile(`${id}-v${Math.max(1, before)}.json`, text, 'application/json')}
        >
          {t('admin.plan.export-json')}
        </Button>
        {draft !== '' && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              edited()
              clear()
              setCheck(undefined)
              if (known === undefined) onGone()
              else setWay('read')
            }}
          >
            {t('admin.plan.discard')}
          </Button>
        )}
        <span className={styles.blocked} id={`${id}-blocked`}>
          {blocked}
        </span>
        <Button size="small" disabled={reading.kind !== 'plan'} onClick={prove}>
          {t('admin.plan.check')}
        </Button>
        <Button
          size="small"
          tone="main"
          disabled={busy || blocked !== undefined}
          aria-describedby={`${id}-blocked`}
          onClick={send}
        >
          {busy ? t('admin.saving') : t('admin.plan.publish', { version: before + 1 })}
        </Button>
      </header>
      <PublishNote state={state} isOnline={isOnline} published={t('admin.plan.published')} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('admin.plan.body')}>
        <PlanChecks
          reading={reading}
          before={before}
          check={isChecked ? check : undefined}
          refusal={state.kind === 'refused' ? state.refusal : undefined}
          words={words}
          nameOf={(planId) =>
            planId === id
              ? (shown?.name ?? planId)
              : (planning.latest.find((plan) => plan.id === planId)?.name ?? planId)
          }
        />
        {way === 'json' ? (
          <TextArea
            label={t('admin.plan.json')}
            hint={t('admin.plan.json-hint', { version: before + 1 })}
            spellCheck={false}
            wrap="off"
            rows={28}
            maxLength={longestText}
            readOnly={busy}
            value={text}
            onChange={({ target }) => change(target.value === '' ? '\n' : target.value)}
          />
        ) : shown === undefined ? (
          <p>{t('admin.plan.form-needs-json')}</p>
        ) : way === 'form' ? (
          <PlanForm
            plan={shown}
            agencies={agencies}
            calendars={planning.setting.calendars}
            capabilities={capabilities}
            disabled={busy}
            onChange={changePlan}
          />
        ) : (
          <PlanOutline plan={shown} words={words} />
        )}
      </div>
    </section>
  )
}
