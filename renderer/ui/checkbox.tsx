import type { ComponentProps, ReactNode } from 'react'
import styles from './checkbox.module.css'

/** A native check box with its words; takes every native input property. */
export function Checkbox({ children, ...input }: ComponentProps<'input'> & { readonly children: ReactNode }) {
  return (
    <label className={styles.checkbox}>
      <input {...input} type="checkbox" />
      {children}
    </label>
  )
}
