import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import type { DeskEntry } from './desk-list'
import { MOST_DIGITS, type OrderNumbers } from './order-numbers'
import { placeWords, shortPlace } from './place-name'
import styles from './liaison.module.css'

interface Ringing {
  readonly alarms: readonly DeskEntry[]
  readonly numbers: OrderNumbers
}

/** What rings behind a dialog of the desk, which covers the alarms. */
export const RingingBehind = createContext<Ringing>({ alarms: [], numbers: {} })

/** Says inside a dialog what rings behind it and how to get there: its digits belong to the dialog. */
export function RingingLine() {
  const { t } = useTranslation()
  const { alarms, numbers } = useContext(RingingBehind)
  return (
    // Always there, so that a screen reader hears what joins it.
    <div role="alert" className={styles.ringing}>
      {alarms.map((entry) => {
        const number = numbers[entry.id]
        const place = entry.kind === 'test' ? {} : placeWords(entry.order.incident)
        const what =
          entry.kind === 'test'
            ? t('agency.others.test')
            : [`${entry.order.incident.priority} ${t(`type.${entry.order.incident.type}`)}`, shortPlace(place)]
                .filter((word) => word !== undefined)
                .join(', ')
        return (
          <Banner key={entry.id} tone="late">
            <strong>{t('agency.ringing.what', { what })}</strong>{' '}
            {number !== undefined && number <= MOST_DIGITS
              ? t('agency.ringing.by-number', { number })
              : t('agency.ringing.by-list')}
          </Banner>
        )
      })}
    </div>
  )
}
