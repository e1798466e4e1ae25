import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lexicon } from '../../../src/domain/intake/lexicon'
import { readReport } from '../../../src/domain/intake/read-report'
import { useDraft } from '../../store/draft'
import { TextArea } from '../../ui/text-area'
import styles from './lexicon.module.css'
import { markWords } from './mark-words'

/** A sentence read with the lexicon as it is being edited: what an operator would be proposed, and by which words. */
export function LexiconTryOut({ lexicon }: { readonly lexicon: Lexicon }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useDraft('admin.lexicon.try', '')
  const said = useDeferredValue(text)
  const reading = useMemo(() => readReport(said, lexicon), [said, lexicon])
  const pieces = useMemo(
    () =>
      markWords(said, [
        ...reading.types.flatMap(({ words }) => words.map((span) => ({ span, mark: 'type' }) as const)),
        ...reading.urgent.map((span) => ({ span, mark: 'urgent' }) as const),
        ...reading.doubts.flatMap(({ words }) => words.map((span) => ({ span, mark: 'doubt' }) as const)),
      ]),
    [said, reading],
  )
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <section className={styles.tryOut} aria-label={t('admin.try.title')}>
      <TextArea
        label={t('admin.try.field')}
        hint={t('admin.try.hint')}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {said.trim() !== '' && (
        <>
          <p className={styles.reading}>
            {pieces.map(({ text: piece, marks }, index) =>
              marks.length === 0 ? (
                <span key={index}>{piece}</span>
              ) : (
                <mark
                  key={index}
                  data-mark={marks[0]}
                  title={marks.map((mark) => t(`admin.try.mark.${mark}`)).join(', ')}
                >
                  {piece}
                </mark>
              ),
            )}
          </p>
          <p role="status">
            <strong>{t(`admin.try.emergency.${reading.emergency}`)}</strong>{' '}
            {reading.types.length === 0 && t('admin.try.nothing')}
          </p>
          <ol className={styles.types}>
            {reading.types.slice(0, 5).map(({ type, score, words }) => (
              <li key={type}>
                <span>{t(`type.${type}`)}</span>
                <meter aria-label={t(`type.${type}`)} min={0} max={1} value={score} />
                <span>{percent.format(score)}</span>
                <span className={styles.second}>{words.map(({ from, to }) => said.slice(from, to)).join(' · ')}</span>
              </li>
            ))}
          </ol>
          {reading.types.length > 5 && (
            <p className={styles.second}>{t('admin.try.more', { count: reading.types.length - 5 })}</p>
          )}
          {reading.doubts.length > 0 && (
            <ul className={styles.doubts}>
              {reading.doubts.map(({ words, reason }, index) => (
                <li key={index}>
                  “{words.map(({ from, to }) => said.slice(from, to)).join(' ')}”: {reason}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
