import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { Checkbox } from '../../ui/checkbox'
import styles from './form.module.css'

interface AgencyChoiceProps {
  readonly agencies: readonly Agency[]
  readonly recommended: readonly string[]
  readonly chosen: readonly string[]
  /** Already on duty there: shown, not to be ordered twice. */
  readonly standing?: readonly string[]
  readonly onChange: (agencyIds: readonly string[]) => void
}

const none: readonly string[] = []

/** Whom to order: the recommended ones first, the rest behind one line. */
export function AgencyChoice({ agencies, recommended, chosen, standing = none, onChange }: AgencyChoiceProps) {
  const { t } = useTranslation()
  const first = recommended.flatMap((id) => agencies.find((agency) => agency.id === id) ?? [])
  const rest = agencies.filter(({ id }) => !recommended.includes(id))
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const box = ({ id, shortName, name }: Agency) => (
    <li key={id} title={name}>
      <Checkbox
        checked={standing.includes(id) || chosen.includes(id)}
        disabled={standing.includes(id)}
        onChange={(event) => toggle(id, event.target.checked)}
      >
        {shortName}
        {standing.includes(id) && <span className={styles.quiet}>{t('operator.agencies.standing')}</span>}
      </Checkbox>
    </li>
  )
  if (agencies.length === 0) return <p className={styles.quiet}>{t('operator.agencies.none')}</p>
  return (
    <fieldset className={styles.agencies}>
      <legend>{t(first.length === 0 ? 'operator.agencies.label' : 'operator.agencies.recommended')}</legend>
      {first.length > 0 && <ul>{first.map(box)}</ul>}
      {first.length === 0 ? (
        <ul>{rest.map(box)}</ul>
      ) : (
        <details open={rest.some(({ id }) => chosen.includes(id))}>
          <summary>{t('operator.agencies.more', { count: rest.length })}</summary>
          <ul>{rest.map(box)}</ul>
        </details>
      )}
    </fieldset>
  )
}
