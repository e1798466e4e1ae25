import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { balanceOf, parseAccountCsv, type ParsedFile } from './account-csv'
import styles from './admin.module.css'

type RowResult =
  { readonly ok: true; readonly oneTimePassword?: string } | { readonly ok: false; readonly code: RefusalCode }

/** Accounts from a CSV file: looked at before anything is sent, then row by row with its result and the sum. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const fileId = useId()
  const [file, setFile] = useState<ParsedFile>()
  const [results, setResults] = useState<ReadonlyMap<number, RowResult>>(new Map())
  const [busy, setBusy] = useState(false)
  const rows = file?.ok === true ? file.rows : []
  const balance = balanceOf(rows, results)

  const pick = (chosen: File | undefined) => {
    if (chosen === undefined) return
    setResults(new Map())
    chosen.text().then(
      (text) => setFile(parseAccountCsv(text)),
      () => setFile({ ok: false, fault: 'unreadable' }),
    )
  }
  const run = async () => {
    setBusy(true)
    const done = new Map(results)
    for (const row of rows) {
      if (!('account' in row) || done.get(row.line)?.ok === true) continue
      const reply = await client.send('directory:put-account', row.account).reply
      const { line } = row
      if (reply.ok) {
        const { oneTimePassword } = reply.value
        done.set(line, { ok: true, ...(oneTimePassword === undefined ? {} : { oneTimePassword }) })
      } else done.set(line, { ok: false, code: reply.error.code })
      setResults(new Map(done))
    }
    setBusy(false)
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      role={results.size > 0 ? 'alertdialog' : 'dialog'}
      width="wide"
      title={t('admin.import.title')}
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            {results.size > 0 ? t('admin.done') : t('admin.cancel')}
          </Button>
          <Button tone="main" disabled={busy || balance.waiting + balance.refused === 0} onClick={() => void run()}>
            {busy ? t('admin.saving') : t('admin.import.run', { count: balance.waiting + balance.refused })}
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
        <p className={styles.second}>{t('admin.import.hint')}</p>
        {file?.ok === false && (
          <Banner tone="late" live="alert">
            {t(`admin.import.fault.${file.fault}`)}
          </Banner>
        )}
        {rows.length > 0 && (
          <>
            <p role="status">{t('admin.import.balance', { ...balance })}</p>
            {results.size > 0 && <Banner tone="near">{t('admin.secret.once')}</Banner>}
            <div className={styles.preview}>
              <table className={styles.table}>
                <caption className="visually-hidden">{t('admin.import.preview')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('admin.import.line')}</th>
                    <th scope="col">{t('admin.field.username')}</th>
                    <th scope="col">{t('admin.field.name')}</th>
                    <th scope="col">{t('admin.field.role')}</th>
                    <th scope="col">{t('admin.field.agency')}</th>
                    <th scope="col">{t('admin.import.result')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => {
                    const result = results.get(row.line)
                    const [username = '', name = '', role = '', agencyId = ''] = row.cells
                    return (
                      <tr key={row.line}>
                        <th scope="row">{row.line}</th>
                        <td>{username}</td>
                        <td>{name}</td>
                        <td>{role}</td>
                        <td>{agencyId}</td>
                        <td>
                          {'fault' in row && <span className={styles.late}>{t(`admin.row.${row.fault}`)}</span>}
                          {'account' in row && result === undefined && t('admin.row.ready')}
                          {result?.ok === false && <span className={styles.late}>{t(`error.${result.code}`)}</span>}
                          {result?.ok === true && (
                            <>
                              {t('admin.row.saved')} <output className={styles.mono}>{result.oneTimePassword}</output>
                            </>
                          )}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
