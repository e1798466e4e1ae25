import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ladderSteps } from '../../../src/domain/dispatch/ladder'
import { isSameFault, type PlanFinding } from '../../../src/domain/response-plan/plan-finding'
import { proveLadder } from '../../../src/domain/response-plan/prove-ladder'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { ClockField } from './clock-field'
import { ladderFormOf, readLadderForm, type LadderForm } from './ladder-form'
import { PlanFindings } from './plan-findings'
import styles from './plans.module.css'
import { RefusalBanner } from './refusal-banner'
import { usePlanning } from './use-planning'
import { usePlanWords } from './use-plan-words'
import { usePublishing } from './use-publishing'

/** After how many seconds each step comes, and when the centre tries every day whether it would be heard. */
export function LadderEditor() {
  const { t } = useTranslation()
  const ladder = useFacts(({ board }) => board.ladder)
  const words = usePlanWords(usePlanning())
  const [draft, setDraft] = useState<LadderForm>()
  const { state, isOnline, publish, edited } = usePublishing()
  const form = draft ?? ladderFormOf(ladder)
  const read = readLadderForm(form)
  const findings = read.ok ? proveLadder(read.ladder).filter(isOnce) : []
  const busy = state.kind === 'sending'
  const change = (next: LadderForm) => {
    edited()
    setDraft(next)
  }
  const save = () => {
    if (!read.ok || findings.length > 0) return
    void publish('directory:put-ladder', read.ladder, () => setDraft(undefined))
  }
  return (
    <form
      className={styles.form}
      aria-label={t('admin.ladder.title')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{t('admin.ladder.title')}</h3>
      <p className={styles.second}>{t('admin.ladder.hint')}</p>
      <div className={styles.row}>
        {ladderSteps.map((step) => (
          <TextField
            key={step}
            label={t(`admin.ladder.step.${step}`)}
            error={!read.ok && read.faults.has(step) ? t('admin.ladder.bad-seconds') : undefined}
            inputMode="numeric"
            maxLength={5}
            disabled={busy}
            value={form.after[step]}
            onChange={({ target }) => change({ ...form, after: { ...form.after, [step]: target.value } })}
          />
        ))}
      </div>
      <div className={styles.row}>
        <ClockField
          label={t('admin.ladder.daily-test')}
          hint={t('admin.ladder.daily-test-hint')}
          disabled={busy}
          value={form.dailyTestAt}
          onChange={(dailyTestAt) => change({ ...form, dailyTestAt })}
        />
      </div>
      {findings.length > 0 && (
        <Banner tone="late" live="status">
          {t('admin.plan.faults', { count: findings.length })}
          <PlanFindings findings={findings} words={words} nameOf={(id) => id} />
        </Banner>
      )}
      <RefusalBanner state={state} />
      {!isOnline && <Banner tone="near">{t('admin.offline')}</Banner>}
      {state.kind === 'published' && (
        <Banner tone="kept" live="status">
          {t('admin.ladder.saved')}
        </Banner>
      )}
      <div className={styles.row}>
        <Button
          type="submit"
          tone="main"
          disabled={busy || draft === undefined || !isOnline || !read.ok || findings.length > 0}
        >
          {busy ? t('admin.saving') : t('admin.ladder.save')}
        </Button>
        {draft !== undefined && (
          <Button
            disabled={busy}
            onClick={() => {
              edited()
              setDraft(undefined)
            }}
          >
            {t('admin.plan.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}

const isOnce = (finding: PlanFinding, index: number, all: readonly PlanFinding[]) =>
  all.findIndex((other) => isSameFault(other, finding)) === index
