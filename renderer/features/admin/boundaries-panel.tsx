import { FileUp } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Panel } from '../../ui/panel'
import { TextField } from '../../ui/text-field'
import { CityMap } from '../map'
import { BorderReport } from './border-report'
import styles from './boundaries.module.css'
import { PublishNote } from './publish-note'
import { mostFileBytes, readBorders, type ReadBorders } from './read-borders'
import { usePublishing } from './use-publishing'

export type BorderFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'too-big'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly read: ReadBorders }

const noMarkers: readonly never[] = []

/** Real borders of the kelurahan from a file: checked, looked at, then used at every desk. */
export function BoundariesPanel() {
  const { t } = useTranslation()
  const current = useFacts(({ board }) => board.boundaries)
  const [file, setFile] = useState<BorderFile>({ kind: 'none' })
  const [source, setSource, clearSource] = useDraft('admin.border.source', '')
  const [isDropping, setIsDropping] = useState(false)
  const { state, isOnline, publish, edited } = usePublishing()
  const fileId = useId()
  const input = useRef<HTMLInputElement>(null)
  const picked = useRef(0)
  const busy = state.kind === 'sending'
  const good = file.kind === 'read' && file.read.kind === 'good' ? file.read : undefined
  const words = source.trim()
  const preview = useMemo(
    () => (good === undefined ? undefined : { source: words === '' ? '…' : words, areas: good.areas }),
    [good, words],
  )

  const pick = (chosen: File | undefined) => {
    if (chosen === undefined) return
    edited()
    const { name } = chosen
    // The same file picked again, mended meanwhile, is read again.
    if (input.current !== null) input.current.value = ''
    const turn = ++picked.current
    const show = (next: BorderFile) => {
      if (turn === picked.current) setFile(next)
    }
    if (chosen.size > mostFileBytes) {
      show({ kind: 'too-big', name })
      return
    }
    show({ kind: 'checking', name })
    chosen.text().then(
      // Checking a large file holds the window up for a moment: what is being done is drawn first.
      (text) => window.setTimeout(() => show({ kind: 'read', name, read: readBorders(text) }), 50),
      () => show({ kind: 'read', name, read: { kind: 'not-json' } }),
    )
  }
  const use = () => {
    if (good === undefined || words === '') return
    const areas = good.areas.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(([lat, lon]): [number, number] => [lat, lon]))),
    }))
    void publish('directory:put-boundaries', { source: words, areas }, () => {
      setFile({ kind: 'none' })
      clearSource()
    })
  }
  const drop = () =>
    void publish(
      'directory:put-boundaries',
      { source: t('admin.border.dropped-source'), areas: [] },
      () => undefined,
    ).then(() => setIsDropping(false))

  return (
    <Panel className={styles.panel} title={t('admin.border.title')} body="fit">
      <div className={styles.layout}>
        <div className={styles.side}>
          <PublishNote state={state} isOnline={isOnline} published={t('admin.border.published')} />
          <section className={styles.now}>
            <h3>{t('admin.border.now')}</h3>
            <p>
              {current.areas.length === 0
                ? t('admin.border.approximate')
                : t('admin.border.imported', {
                    count: current.areas.length,
                    all: kelurahanList.length,
                    source: current.source,
                  })}
            </p>
            {current.areas.length > 0 && (
              <div>
                <Button size="small" disabled={busy || !isOnline} onClick={() => setIsDropping(true)}>
                  {t('admin.border.drop')}
                </Button>
              </div>
            )}
          </section>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault()
              use()
            }}
          >
            <div className={styles.file}>
              <div className={styles.picker}>
                <input
                  ref={input}
                  type="file"
                  hidden
                  accept=".geojson,.json,application/geo+json,application/json"
                  aria-label={t('admin.border.file')}
                  onChange={(event) => pick(event.target.files?.[0])}
                />
                <Button
                  icon={FileUp}
                  disabled={busy}
                  aria-describedby={`${fileId}-hint`}
                  onClick={() => input.current?.click()}
                >
                  {t('admin.border.pick')}
                </Button>
                {file.kind !== 'none' && <span>{file.name}</span>}
              </div>
              <p id={`${fileId}-hint`} className={styles.second}>
                {t('admin.border.hint')}
              </p>
            </div>
            <BorderReport file={file} />
            <TextField
              label={t('admin.border.source')}
              hint={t('admin.border.source-hint')}
              error={good !== undefined && words === '' ? t('admin.border.source-missing') : undefined}
              maxLength={500}
              readOnly={busy}
              value={source}
              onChange={(event) => {
                edited()
                setSource(event.target.value)
              }}
            />
            <div className={styles.tools}>
              <Button tone="main" type="submit" disabled={busy || !isOnline || good === undefined || words === ''}>
                {busy ? t('admin.saving') : t('admin.border.publish')}
              </Button>
            </div>
          </form>
        </div>
        <div className={styles.map} role="region" aria-label={t('admin.border.preview')}>
          <CityMap markers={noMarkers} borders={preview} />
        </div>
      </div>
      <Dialog
        isOpen={isDropping}
        onClose={() => setIsDropping(false)}
        role="alertdialog"
        title={t('admin.border.drop-title')}
        closeLabel={t('admin.close')}
        footer={
          <>
            <Button onClick={() => setIsDropping(false)}>{t('admin.cancel')}</Button>
            <Button tone="danger" disabled={busy} onClick={drop}>
              {t('admin.border.drop')}
            </Button>
          </>
        }
      >
        <p>{t('admin.border.drop-text', { source: current.source })}</p>
      </Dialog>
    </Panel>
  )
}
