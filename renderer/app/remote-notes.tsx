import { useTranslation } from 'react-i18next'
import type { HubAnswer, HubStatus } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Fingerprint } from './fingerprint'

interface RefusedProps {
  readonly url: string
  readonly answer: HubAnswer
}

/** Which hub is used instead of another, and a certificate that was refused with what to do about it. */
export function RemoteNotes({ status }: { readonly status: Extract<HubStatus, { state: 'remote' }> }) {
  const { t } = useTranslation()
  const { url, passedOver, refused } = status
  return (
    <>
      {passedOver.length > 0 && (
        <Banner tone="near" live="status">
          {t('app.hubs.instead', { url, other: passedOver.join(', ') })}
        </Banner>
      )}
      {refused !== undefined && (
        <>
          <RefusedCertificate {...refused} />
          <Button onClick={() => void window.siaga?.forgetStart()}>{t('app.start.other')}</Button>
        </>
      )}
    </>
  )
}

/** Old and new side by side: only a person who knows whether it was replaced on purpose can tell. */
export function RefusedCertificate({ url, answer }: RefusedProps) {
  const { t } = useTranslation()
  if (answer.kind === 'changed')
    return (
      <Banner tone="late" live="alert">
        <p>{t('app.hubs.changed', { url })}</p>
        <p>{t('app.hubs.old')}</p>
        <Fingerprint print={answer.expected.fingerprint} />
        <p>{t('app.hubs.new')}</p>
        <Fingerprint print={answer.found.fingerprint} />
        <p>{t('app.hubs.whatToDo')}</p>
      </Banner>
    )
  if (answer.kind === 'unknown')
    return (
      <Banner tone="late" live="alert">
        <p>{t('app.hubs.unknown', { url })}</p>
        <Fingerprint print={answer.found.fingerprint} />
      </Banner>
    )
  return null
}
