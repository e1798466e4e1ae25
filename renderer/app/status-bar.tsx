import { Plug, Unplug, User } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../store/facts'
import { useNow } from '../store/now'
import { useSession } from '../store/session'
import { useUi } from '../store/ui'
import { classNames } from '../ui/class-names'
import { Icon } from '../ui/icon'
import { LookSettings } from './look-settings'
import { QueuePopover } from './queue-popover'
import styles from './status-bar.module.css'
import { wibClock, wibDate } from './wib'

/** The foot of the screen: the line, what is not sent yet, who sits here, what time it is. */
export function StatusBar() {
  const { t } = useTranslation()
  const { user, mode } = useSession()
  const [open, setOpen] = useState(false)
  const queueButton = useRef<HTMLButtonElement>(null)
  const language = useUi((state) => state.language)
  const cursor = useFacts((snapshot) => snapshot.cursor)
  const waiting = useFacts((snapshot) => snapshot.outbox.length)
  const refused = useFacts((snapshot) => snapshot.refused.length)
  return (
    <footer className={styles.bar}>
      <HubState />
      <span className={styles.wide}>{t('app.status.cursor', { seq: cursor.toLocaleString(language) })}</span>
      <button
        ref={queueButton}
        type="button"
        className={classNames(styles.queue, waiting > 0 && styles.waiting, refused > 0 && styles.refused)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('app.status.queue', { count: waiting })}
        {refused > 0 && ` · ${t('app.status.refused', { count: refused })}`}
      </button>
      <span className={mode === 'training' ? styles.training : undefined}>{t(`app.mode.${mode}`)}</span>
      <span className={styles.gap} />
      <span className={styles.item}>
        <Icon icon={User} size={13} /> {user.name} · {t(`role.${user.role}`)}
      </span>
      <LookSettings />
      <Clock />
      {open && (
        <QueuePopover
          onClose={() => {
            setOpen(false)
            queueButton.current?.focus()
          }}
        />
      )}
    </footer>
  )
}

function HubState() {
  const { t } = useTranslation()
  const connection = useFacts((snapshot) => snapshot.connection)
  const latency = useFacts((snapshot) => snapshot.latencyMs)
  const online = connection === 'online'
  return (
    <span className={classNames(styles.item, online ? styles.online : styles.offline)} role="status">
      <Icon icon={online ? Plug : Unplug} size={13} /> {t(`app.hub.${connection}`)}
      {online && latency !== undefined && <span aria-hidden> · {t('app.status.latency', { ms: latency })}</span>}
    </span>
  )
}

function Clock() {
  const now = useNow()
  const { t } = useTranslation()
  const language = useUi((state) => state.language)
  return (
    <>
      <span className={styles.wide}>{wibDate(now, language)}</span>
      <span className={styles.clock}>
        <strong>{wibClock(now)}</strong> {t('app.status.wib')}
      </span>
    </>
  )
}
