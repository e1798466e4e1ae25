import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import styles from './admin.module.css'
import type { PlanFile } from './plan-file'
import type { PlanResult } from './use-send-plans'

interface PlansCsvPreviewProps {
  readonly file: PlanFile
  readonly results: ReadonlyMap<string, PlanResult>
}

/** What a file of plans would change, or which of its rows are wrong and how. */
export function PlansCsvPreview({ file, results }: PlansCsvPreviewProps) {
  const { t } = useTranslation()
  switch (file.kind) {
    case 'unreadable':
    case 'empty':
      return (
        <Banner tone="late" live="alert">
          {t(`admin.plan.csv.${file.kind}`)}
        </Banner>
      )
    case 'bad-shape':
      return (
        <Banner tone="late" live="alert">
          {t('admin.plan.csv.bad-shape')}
          <ul>
            {file.issues.map(({ planId, at }, index) => (
              <li key={index}>
                {planId} <code className={styles.mono}>{at}</code>
              </li>
            ))}
          </ul>
        </Banner>
      )
    case 'faults':
      return (
        <>
          <Banner tone="late" live="alert">
            {t('admin.plan.csv.faults', { count: file.faults.length })}
          </Banner>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('admin.plan.csv.fault-rows')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('admin.import.line')}</th>
                <th scope="col">{t('admin.plan.csv.column')}</th>
                <th scope="col">{t('admin.plan.csv.value')}</th>
                <th scope="col">{t('admin.import.result')}</th>
              </tr>
            </thead>
            <tbody>
              {file.faults.map(({ row, column, fault, value }, index) => (
                <tr key={index}>
                  <th scope="row">{row}</th>
                  <td className={styles.mono}>{column}</td>
                  <td>{value}</td>
                  <td className={styles.late}>{t(`admin.plan.csv-fault.${fault}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )
    case 'plans':
      return (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('admin.import.preview')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.field.id')}</th>
              <th scope="col">{t('admin.plan.name')}</th>
              <th scope="col">{t('admin.plan.csv.version')}</th>
              <th scope="col">{t('admin.import.result')}</th>
            </tr>
          </thead>
          <tbody>
            {file.plans.map(({ plan, change, olderThan }) => {
              const result = results.get(plan.id)
              return (
                <tr key={plan.id}>
                  <th scope="row">{plan.id}</th>
                  <td>{plan.name}</td>
                  <td>{change === 'same' ? plan.version - 1 : plan.version}</td>
                  <td>
                    {result === undefined && t(`admin.plan.csv.change.${change}`)}
                    {olderThan !== undefined && result === undefined && (
                      <span className={styles.late}> {t('admin.plan.csv.older', { version: olderThan })}</span>
                    )}
                    {result?.ok === true && t('admin.row.saved')}
                    {result?.ok === false && <span className={styles.late}>{t(`error.${result.refusal.code}`)}</span>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )
    default:
      return file satisfies never
  }
}
