import styles from './key-cap.module.css'

/** A key to press, drawn as its cap: `F9`, `Ctrl+K`. */
export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>
}
