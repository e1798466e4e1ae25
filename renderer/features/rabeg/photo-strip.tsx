import { ImageOff, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhoto } from '../../store/photos'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import styles from './rabeg.module.css'

interface PhotoStripProps {
  readonly photoIds: readonly string[]
  /** Absent where they are not to be changed any more. */
  readonly onRemove?: (photoId: string) => void
}

/** Photos in a row; each opens large. */
export function PhotoStrip({ photoIds, onRemove }: PhotoStripProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number>()
  const shown = open === undefined ? undefined : photoIds[open]
  return (
    <>
      <ul className={styles.photos} aria-label={t('rabeg.photo.list')}>
        {photoIds.map((photoId, index) => (
          <li key={photoId} className={styles.photoItem}>
            <button
              type="button"
              className={styles.photo}
              aria-label={t('rabeg.photo.open', { number: index + 1 })}
              onClick={() => setOpen(index)}
            >
              <Picture photoId={photoId} size="thumb" label="" />
            </button>
            {onRemove !== undefined && (
              <Button
                size="small"
                icon={X}
                className={styles.photoRemove}
                aria-label={t('rabeg.photo.remove', { number: index + 1 })}
                onClick={() => onRemove(photoId)}
              />
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && open !== undefined && (
        <Dialog
          isOpen
          onClose={() => setOpen(undefined)}
          title={t('rabeg.photo.title', { number: open + 1, all: photoIds.length })}
          closeLabel={t('rabeg.close')}
          width="wide"
        >
          <Picture
            photoId={shown}
            size="full"
            label={t('rabeg.photo.title', { number: open + 1, all: photoIds.length })}
          />
        </Dialog>
      )}
    </>
  )
}

interface PictureProps {
  readonly photoId: string
  readonly size: 'thumb' | 'full'
  readonly label: string
}

function Picture({ photoId, size, label }: PictureProps) {
  const { t } = useTranslation()
  const view = usePhoto(photoId, size)
  if (view.kind === 'shown') return <img src={view.url} alt={label} className={styles.picture} />
  if (view.kind === 'loading') return <span className={styles.quiet}>{t('rabeg.loading')}</span>
  return (
    <span className={styles.quiet}>
      <Icon icon={ImageOff} label={t('rabeg.photo.missing')} />
      {size === 'full' && ` ${t('rabeg.photo.missing')}`}
    </span>
  )
}
