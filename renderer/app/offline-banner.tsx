import { useTranslation } from 'react-i18next'
import { useDraftsKept } from '../store/draft-store'
import { useFacts } from '../store/facts'
import { useSession } from '../store/session'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { RefusedCertificate } from './remote-notes'
import { useHubStatus } from './use-hub-status'
import { wibClock } from './wib'

/** Says at once what a person must know about the line to the hub, and what is kept meanwhile. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const { signOut } = useSession()
  const connection = useFacts((snapshot) => snapshot.connection)
  const since = useFacts((snapshot) => snapshot.since)
  const outboxKept = useFacts((snapshot) => snapshot.outboxKept)
  const draftsKept = useDraftsKept()
  const hub = useHubStatus()
  return (
    <>
      {connection === 'offline' && (
        <Banner tone="late" live="alert">
          {t('app.offline.since', { time: wibClock(since) })}
        </Banner>
      )}
      {hub?.state === 'remote' && hub.refused !== undefined && <RefusedCertificate {...hub.refused} />}
      {connection === 'signed-out' && (
        <Banner
          tone="late"
          live="alert"
          actions={
            <Button size="small" tone="main" onClick={() => void signOut()}>
              {t('app.offline.signIn')}
            </Button>
          }
        >
          {t('app.offline.ended')}
        </Banner>
      )}
      {connection === 'too-old' && (
        <Banner
          tone="late"
          live="alert"
          actions={
            <Button size="small" tone="main" onClick={() => location.reload()}>
              {t('app.offline.reload')}
            </Button>
          }
        >
          {t('app.offline.tooOld')}
        </Banner>
      )}
      {!(outboxKept && draftsKept) && (
        <Banner tone="near" live="alert">
          {t('app.offline.notKept')}
        </Banner>
      )}
    </>
  )
}
