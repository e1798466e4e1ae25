import type { ReactNode } from 'react'
import styles from './incident-view.module.css'

/** A part of an incident's sheet under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      {children}
    </section>
  )
}
