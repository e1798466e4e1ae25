import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import type { PublishState } from './use-publishing'

interface PublishNoteProps {
  readonly state: PublishState
  readonly isOnline: boolean
  /** What is said when it went well. */
  readonly published: string
}

/** What became of the last attempt to publish, and why there can be none now. */
export function PublishNote({ state, isOnline, published }: PublishNoteProps) {
  const { t } = useTranslation()
  if (!isOnline) {
    return (
      <Banner tone="near" live="status">
        {t('admin.data.offline')}
      </Banner>
    )
  }
  if (state.kind === 'published') {
    return (
      <Banner tone="kept" live="status">
        {published}
      </Banner>
    )
  }
  if (state.kind !== 'refused') return null
  return (
    <Banner tone="late" live="alert">
      {t('admin.data.refused')} {t(`error.${state.refusal.code}`)}
    </Banner>
  )
}
