import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

/** Says that the hub does not answer; on a desktop another one can be chosen. */
export function HubUnreachable({ hubUrl }: { readonly hubUrl: string }) {
  const { t } = useTranslation()
  return (
    <Banner
      tone="near"
      live="status"
      actions={
        window.siaga !== undefined && (
          <Button size="small" onClick={() => void window.siaga?.forgetStart()}>
            {t('app.start.other')}
          </Button>
        )
      }
    >
      {t('app.start.unreachable', { url: hubUrl })}
    </Banner>
  )
}
