import { useTranslation } from 'react-i18next'
import { callKinds, type CallKind } from '../../../src/domain/call/call'
import { classNames } from '../../ui/class-names'
import { KeyCap } from '../../ui/key-cap'
import { keyOf } from '../../keys'
import styles from './form.module.css'

interface KindButtonsProps {
  readonly chosen: CallKind | undefined
  readonly onChoose: (kind: CallKind) => void
}

/** The eight kinds of call in the order of F1 to F8. */
export function KindButtons({ chosen, onChoose }: KindButtonsProps) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('operator.kind.label')} className={styles.kinds}>
      {callKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          aria-keyshortcuts={keyOf(`kind.${kind}`)}
          className={classNames(styles.kind, kind === chosen && styles.chosenKind)}
          onClick={() => onChoose(kind)}
        >
          <span aria-hidden>
            <KeyCap>{keyOf(`kind.${kind}`)}</KeyCap>
          </span>
          <span className={styles.kindWords}>{t(`kind.${kind}`)}</span>
        </button>
      ))}
    </div>
  )
}
