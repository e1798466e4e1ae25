import { FileUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activeProtocols } from '../../../src/domain/triage/protocol-directory'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { rememberDraft, useDrafts } from '../../store/draft-store'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import styles from './protocols.module.css'
import { draftKey, ProtocolView } from './protocol-view'
import { idInText } from './read-protocol'
import { useWording } from './use-wording'

/** The questions asked about each kind of emergency: read, changed, proved and published. */
export function ProtocolsPanel() {
  const { t } = useTranslation()
  const say = useWording()
  const { owner } = useSession()
  const directory = useFacts(({ board }) => board.protocols)
  const drafts = useDrafts(({ texts }) => texts)
  const active = useMemo(() => activeProtocols(shippedProtocols, directory), [directory])
  const [chosen, setChosen] = useState(active[0]?.id ?? '')
  const [unreadable, setUnreadable] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const isOwn = (id: string, version: number) =>
    directory.published.some((protocol) => protocol.id === id && protocol.version === version)
  // A file may bring a protocol the centre does not have yet: it lives as a draft until it is published.
  const known = new Set(active.map(({ id }) => id))
  const prefix = draftKey('')
  const isDraft = ([key, text]: readonly [string, string]) => key.startsWith(prefix) && text !== ''
  const added = [...drafts].filter(isDraft).map(([key]) => key.slice(prefix.length))
  const unborn = added.filter((id) => !known.has(id))

  const bring = (picked: File | undefined) => {
    if (picked === undefined) return
    picked.text().then(
      (text) => {
        const id = idInText(text)
        setUnreadable(id === undefined)
        if (id === undefined) return
        rememberDraft(owner, draftKey(id), text)
        setChosen(id)
      },
      () => setUnreadable(true),
    )
    if (file.current !== null) file.current.value = ''
  }

  return (
    <Panel
      className={styles.panel}
      title={t('admin.protocol.title')}
      aside={active.length}
      body="fit"
      tools={
        <>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('admin.protocol.import')}
            onChange={(event) => bring(event.target.files?.[0])}
          />
          <Button size="small" icon={FileUp} onClick={() => file.current?.click()}>
            {t('admin.protocol.import')}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <nav className={styles.list} aria-label={t('admin.protocol.title')}>
          {unreadable && (
            <Banner tone="late" live="alert">
              {t('admin.protocol.unreadable')}
            </Banner>
          )}
          <ul>
            {active.map(({ id, version, title }) => (
              <li key={id}>
                <button type="button" aria-current={id === chosen} onClick={() => setChosen(id)}>
                  <span>{say(title)}</span>
                  <span className={styles.second}>
                    {t('admin.protocol.version', { version })} ·{' '}
                    {isOwn(id, version) ? t('admin.entry.own') : t('admin.entry.given')}
                  </span>
                  {added.includes(id) && <Badge tone="near">{t('admin.protocol.draft')}</Badge>}
                </button>
              </li>
            ))}
            {unborn.map((id) => (
              <li key={id}>
                <button type="button" aria-current={id === chosen} onClick={() => setChosen(id)}>
                  <span>{id}</span>
                  <Badge tone="near">{t('admin.protocol.new')}</Badge>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <ProtocolView key={chosen} id={chosen} active={active} onChoose={setChosen} />
      </div>
    </Panel>
  )
}
