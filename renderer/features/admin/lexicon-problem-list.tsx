import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import styles from './lexicon.module.css'
import type { ShownProblem } from './lexicon-problems'

interface LexiconProblemsProps {
  readonly problems: readonly ShownProblem[]
  readonly onEntry: (id: string) => void
  readonly onTrap: (words: string) => void
}

/** Why the lexicon can't be saved, each with a way to the entry it is about. */
export function LexiconProblems({ problems, onEntry, onTrap }: LexiconProblemsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('admin.lexicon.faults', { count: problems.length })}</p>
      <ul className={styles.problems}>
        {problems.map((shown, index) => {
          if (shown.kind === 'said') {
            return (
              <li key={index}>
                {shown.path}: {shown.message}
              </li>
            )
          }
          const { part, which, fault } = shown.problem
          if (fault === 'type-without-words') {
            return <li key={index}>{t('admin.fault.type-without-words', { type: t(`type.${which}`) })}</li>
          }
          return (
            <li key={index}>
              <code>{which}</code>: {t(`admin.fault.${fault}`)}{' '}
              {(part === 'entry' || part === 'trap') && (
                <Button size="small" onClick={() => (part === 'entry' ? onEntry(which) : onTrap(which))}>
                  {t('admin.lexicon.mend')}
                  <span className="visually-hidden"> {which}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
