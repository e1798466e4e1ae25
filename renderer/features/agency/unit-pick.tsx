import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../../src/domain/unit/unit'
import { KeyCap } from '../../ui/key-cap'
import styles from './liaison.module.css'

interface UnitPickProps {
  readonly units: readonly (Pick<Unit, 'id' | 'name'> & { readonly digit: number | undefined })[]
  /** Empty: all of them. */
  readonly unitId: string
  readonly onPick: (unitId: string) => void
}

/** Whom a step is about, by Alt and the unit's own digit: the digits alone are the clock's. */
export function UnitPick({ units, unitId, onPick }: UnitPickProps) {
  const { t } = useTranslation()
  const current = useRef({ units, onPick })
  useEffect(() => {
    current.current = { units, onPick }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = /^Digit(\d)$/.exec(event.code)?.[1]
      if (digit === undefined || !event.altKey || event.ctrlKey || event.shiftKey) return
      const picked = digit === '0' ? '' : current.current.units.find((one) => one.digit === Number(digit))?.id
      if (picked === undefined) return
      event.preventDefault()
      current.current.onPick(picked)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const rows = [{ id: '', name: t('agency.status.all'), digit: 0 }, ...units]
  return (
    <fieldset className={styles.unitRadios}>
      <legend>{t('agency.status.who')}</legend>
      {rows.map(({ id, name, digit }) => (
        <label key={id}>
          <input type="radio" name="unit" checked={id === unitId} onChange={() => onPick(id)} />
          {digit !== undefined && <KeyCap>{`Alt+${digit}`}</KeyCap>} {name}
        </label>
      ))}
    </fieldset>
  )
}
