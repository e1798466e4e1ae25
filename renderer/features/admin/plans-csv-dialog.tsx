import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './admin.module.css'
import { PlanFindings } from './plan-findings'
import { readPlanFile, type PlanFile } from './plan-file'
import { PlansCsvPreview } from './plans-csv-preview'
import { checkPlans, planFindingsOf, type PlanCheck } from './read-plan'
import type { Planning } from './use-planning'
import type { PlanWords } from './use-plan-words'
import { useSendPlans } from './use-send-plans'

interface PlansCsvDialogProps {
  readonly planning: Planning
  readonly words: PlanWords
  readonly onClose: () => void
}

/** Plans from a CSV file: looked at and proved together before anything is sent, then plan by plan with its result. */
export function PlansCsvDialog({ planning, words, onClose }: PlansCsvDialogProps) {
  const { t } = useTranslation()
  const fileId = useId()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const [file, setFile] = useState<PlanFile>()
  const [check, setCheck] = useState<PlanCheck>()
  const { busy, results, send, forget } = useSendPlans()
  const plans = file?.kind === 'plans' ? file.plans : []
  const waiting = plans.filter(({ plan, change }) => change !== 'same' && results.get(plan.id)?.ok !== true)
  const nameOf = (planId: string) =>
    (plans.find(({ plan }) => plan.id === planId)?.plan ?? planning.latest.find(({ id }) => id === planId))?.name ??
    planId

  const take = (read: PlanFile) => {
    forget()
    setFile(read)
    const changed =
      read.kind === 'plans' ? read.plans.filter(({ change }) => change !== 'same').map(({ plan }) => plan) : []
    setCheck(changed.length === 0 ? undefined : checkPlans(changed, planning.setting))
  }
  const pick = (chosen: File | undefined) => {
    if (chosen === undefined) return
    chosen.text().then(
      (text) => take(readPlanFile(text, planning.latest)),
      () => take({ kind: 'unreadable' }),
    )
  }
  const refusals = [...results.values()].flatMap((result) => (result.ok ? [] : planFindingsOf(result.refusal).findings))

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t('admin.plan.csv.title')}
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            {results.size > 0 ? t('admin.done') : t('admin.cancel')}
          </Button>
          <Button
            tone="main"
            disabled={busy || !isOnline || waiting.length === 0 || (check?.added.length ?? 0) > 0}
            onClick={() => void send(waiting.map(({ plan }) => plan))}
          >
            {busy ? t('admin.saving') : t('admin.plan.csv.run', { count: waiting.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div>
          <label htmlFor={fileId}>{t('admin.import.file')}</label>{' '}
          <input
            id={fileId}
            type="file"
            accept=".csv,text/csv"
            disabled={busy}
            onChange={(event) => pick(event.target.files?.[0])}
          />
        </div>
        <p className={styles.second}>{t('admin.plan.csv.hint')}</p>
        {!isOnline && <Banner tone="near">{t('admin.offline')}</Banner>}
        {file !== undefined && <PlansCsvPreview file={file} results={results} />}
        {check !== undefined && check.added.length > 0 && results.size === 0 && (
          <Banner tone="late" live="alert">
            {t('admin.plan.faults', { count: check.added.length })}
            <PlanFindings findings={check.added} words={words} nameOf={nameOf} />
          </Banner>
        )}
        {check !== undefined && check.added.length === 0 && results.size === 0 && (
          <Banner tone="kept" live="status">
            {t('admin.plan.proved', { cases: check.cases })}
          </Banner>
        )}
        {refusals.length > 0 && (
          <Banner tone="late" live="alert">
            {t('admin.refused')}
            <PlanFindings findings={refusals} words={words} nameOf={nameOf} />
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
