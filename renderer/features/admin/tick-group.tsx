import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import styles from './plans.module.css'

interface TickGroupProps<V extends string | number> {
  readonly label: string
  readonly disabled?: boolean
  readonly items: readonly { readonly value: V; readonly label: string }[]
  /** A value that is no item any more stays until it is seen: it is shown by itself. */
  readonly ticked: readonly V[]
  readonly onChange: (ticked: readonly V[]) => void
}

/** Several of a list, in the list's order. */
export function TickGroup<V extends string | number>({
  label,
  disabled = false,
  items,
  ticked,
  onChange,
}: TickGroupProps<V>) {
  const unknown = ticked.filter((value) => !items.some((item) => item.value === value))
  const all = [...items, ...unknown.map((value) => ({ value, label: String(value) }))]
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>{label}</legend>
      <div className={classNames(styles.choices, all.length > 30 && styles.scrolled)}>
        {all.map((item) => (
          <Checkbox
            key={item.value}
            checked={ticked.includes(item.value)}
            onChange={({ target }) =>
              onChange(
                all
                  .map(({ value }) => value)
                  .filter((value) => (value === item.value ? target.checked : ticked.includes(value))),
              )
            }
          >
            {item.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
