import { useTranslation } from 'react-i18next'

/** Who did it, as it is read: the citizen's own page and the hub act under names that are no person's. */
export function useByName(): (by: string) => string {
  const { t } = useTranslation()
  return (by) => {
    if (by === 'system:citizen') return t('rabeg.by.citizen')
    return by.startsWith('system:') ? t('rabeg.by.hub') : by
  }
}
