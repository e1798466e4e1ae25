import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog'
import styles from './command-line.module.css'
import { verbs } from './verbs'

interface LineHelpProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const examples = [
  'open',
  'note',
  'status',
  'decline',
  'search',
  'join',
  'merge',
  'place',
  'priority',
  'close',
  'undo',
] as const

/** Every verb of the line with an example, and the words that begin it. */
export function LineHelp({ isOpen, onClose }: LineHelpProps) {
  const { t } = useTranslation()
  const names = (act: 'kind' | 'open') =>
    verbs.filter(({ means }) => means.act === act).map(({ names: [name] }) => name)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('line.help.title')}
      closeLabel={t('keys.close')}
      width="wide"
      reading
    >
      <dl className={styles.helpList}>
        {examples.map((id) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{t(`line.example.${id}`)}</dt>
            <dd>{t(`line.explained.${id}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.helpTitle}>{t('line.help.kinds')}</h3>
      <p>
        {names('kind')
          .map((name) => `/${name}`)
          .join('  ')}
      </p>
      <h3 className={styles.helpTitle}>{t('line.help.types')}</h3>
      <p>
        {names('open')
          .map((name) => `/${name}`)
          .join('  ')}
      </p>
      <p className={styles.detail}>{t('line.help.note')}</p>
    </Dialog>
  )
}
