import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './key-reason.module.css'
import type { KeyGroup } from './key-table'
import { paletteRows } from './palette-rows'
import { useKeyReasons, type IdleKey } from './use-key-reasons'

interface KeyReasonProps {
  /** The parts of the table that act on the screen shown now. */
  readonly groups: readonly KeyGroup[]
}

/** Long enough for one line, ms. */
const SHOWN_FOR = 6_000

/** Says why a key did nothing, where the eye is and to a screen reader; gone with the next key that does something. */
export function KeyReason({ groups }: KeyReasonProps) {
  const { t } = useTranslation()
  const [idle, setIdle] = useState<IdleKey>()
  useKeyReasons(groups, setIdle)
  useEffect(() => {
    if (idle === undefined) return
    const timer = window.setTimeout(() => setIdle(undefined), SHOWN_FOR)
    return () => window.clearTimeout(timer)
  }, [idle])
  const row = useMemo(
    () =>
      idle === undefined
        ? undefined
        : paletteRows(groups, (key, values) => t(key, { ...values })).find(({ id }) => id === idle.id),
    [idle, groups, t],
  )
  return (
    <p
      role="status"
      className={styles.reason}
      data-key-reason
      // Heard also while a dialog hides what lies under it from a screen reader.
      data-react-aria-top-layer="true"
    >
      {row !== undefined && (
        <>
          <strong>{row.keys[0]}</strong> {row.name}:{' '}
          {idle?.why ?? t(idle?.behindDialog === true ? 'palette.behindDialog' : 'palette.absent')}
        </>
      )}
    </p>
  )
}
