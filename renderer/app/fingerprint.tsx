import styles from './gate.module.css'

/** Eight pairs to a line, so that two people can read it out to each other. */
const PAIRS_PER_LINE = 8

/** A certificate's fingerprint as it is compared by eye; selected and copied in one piece. */
export function Fingerprint({ print }: { readonly print: string }) {
  const pairs = print.split(':')
  const lines = pairs.flatMap((_, at) => (at % PAIRS_PER_LINE === 0 ? [pairs.slice(at, at + PAIRS_PER_LINE)] : []))
  return (
    <code className={styles.fingerprint}>
      {lines.map((line, at) => (
        <span key={at}>{`${line.join(':')}${at < lines.length - 1 ? ':' : ''}`}</span>
      ))}
    </code>
  )
}
