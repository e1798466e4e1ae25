import { Download, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { formatOfName, importFormats, tableOf, type ImportFormat, type RowFault } from './import-report'
import styles from './rabeg.module.css'
import { useImport } from './use-import'

/** Rows a person reads here; the file has all. */
const SHOWN = 100
/** As the hub takes a short name. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Complaints from another system: a file, how far it is, and at last every row that was not taken and why. */
export function ImportPart() {
  const { t } = useTranslation()
  const { state, start, stop, again } = useImport()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [format, setFormat] = useState<ImportFormat>('sp4n-csv')
  const [source, setSource] = useState('lapor')
  const isRunning = state.kind === 'running'
  const isBadSource = !SLUG.test(source)
  const progress = state.kind === 'running' || state.kind === 'broken' ? state.progress : undefined
  return (
    <div className={styles.records}>
      <p className={styles.quiet}>{t('rabeg.import.hint')}</p>
      <div className={styles.fieldRow}>
        <Select
          label={t('rabeg.import.format')}
          disabled={isRunning}
          options={importFormats.map((value) => ({ value, label: t(`rabeg.import.format.${value}`) }))}
          value={format}
          onChange={(event) => setFormat(importFormats.find((known) => known === event.target.value) ?? 'sp4n-csv')}
        />
        <TextField
          label={t('rabeg.import.source')}
          hint={t('rabeg.import.sourceHint')}
          error={isBadSource ? t('rabeg.import.sourceBad') : undefined}
          disabled={isRunning}
          maxLength={40}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,.json,.xml,text/csv,application/json,application/xml,text/xml"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          event.target.value = ''
          if (chosen === undefined) return
          setFile(chosen)
          setFormat(formatOfName(chosen.name) ?? format)
          again()
        }}
      />
      <p className={styles.inlineRow}>
        <Button icon={FileUp} disabled={isRunning} onClick={() => picker.current?.click()}>
          {t('rabeg.import.choose')}
        </Button>
        <span>{file?.name ?? t('rabeg.import.noFile')}</span>
        <Button
          tone="main"
          disabled={file === undefined || isRunning || isBadSource || !isOnline}
          onClick={() => file !== undefined && start(file, format, source)}
        >
          {t('rabeg.import.start')}
        </Button>
        {isRunning && <Button onClick={stop}>{t('rabeg.import.stop')}</Button>}
      </p>
      {!isOnline && <p className={styles.quiet}>{t('rabeg.import.offline')}</p>}
      {isRunning && (
        <div className={styles.importProgress}>
          <progress
            aria-label={t('rabeg.import.progress')}
            {...(progress === undefined ? {} : { value: progress.read, max: Math.max(1, progress.of) })}
          />
          <span role="status">
            {progress === undefined ? t('rabeg.import.sending') : t('rabeg.import.so', progress)}
          </span>
        </div>
      )}
      {state.kind === 'unreachable' && (
        <Banner tone="late" live="alert">
          {t('rabeg.import.unreachable')}
        </Banner>
      )}
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`rabeg.import.refused.${state.code === 'conflict' || state.code === 'too-large' ? state.code : 'file'}`)}
          {state.said !== '' && ` “${state.said}”`}
        </Banner>
      )}
      {state.kind === 'broken' && (
        <Banner tone="near" live="alert">
          {t('rabeg.import.broken')} {progress !== undefined && t('rabeg.import.so', progress)}
        </Banner>
      )}
      {state.kind === 'done' && (
        <>
          <Banner tone={state.report.refused > 0 ? 'near' : 'kept'} live="status">
            {t('rabeg.import.done', state.report)}
          </Banner>
          <Faults title={t('rabeg.import.faults')} name={file?.name ?? ''} rows={state.report.faults} />
          <Faults title={t('rabeg.import.notes')} name={file?.name ?? ''} rows={state.report.notes} />
        </>
      )}
    </div>
  )
}

interface FaultsProps {
  readonly title: string
  readonly name: string
  readonly rows: readonly RowFault[]
}

function Faults({ title, name, rows }: FaultsProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  const columns = [t('rabeg.import.row'), t('rabeg.import.column'), t('rabeg.import.why'), t('rabeg.import.message')]
  const save = () => {
    const table = rows.map(({ row, column, code, message }) => [
      String(row),
      column,
      t(`rabeg.import.fault.${code}`),
      message,
    ])
    const url = URL.createObjectURL(new Blob([tableOf([columns, ...table])], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${title}-${name.replace(/\.[^.]*$/, '')}.csv`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <section className={styles.part}>
      <p className={styles.inlineRow}>
        <strong>
          {title} ({rows.length})
        </strong>
        <Button size="small" icon={Download} aria-label={t('rabeg.import.saveOf', { title })} onClick={save}>
          {t('rabeg.import.save')}
        </Button>
      </p>
      <table className={styles.figures}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, column, code, message }, index) => (
            <tr key={index}>
              <td>{row}</td>
              <td>{column}</td>
              <td>{t(`rabeg.import.fault.${code}`)}</td>
              <td lang="en">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.quiet}>{t('rabeg.import.more', { count: rows.length - SHOWN })}</p>}
    </section>
  )
}
