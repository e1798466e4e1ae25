import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/banner'
import { isUnencrypted } from './is-unencrypted'

/** Stands as long as what is typed here crosses the network for anybody to read. */
export function InsecureBanner({ hubUrl }: { readonly hubUrl: string }) {
  const { t } = useTranslation()
  return isUnencrypted(hubUrl) ? <Banner tone="late">{t('app.hubs.insecure')}</Banner> : null
}
