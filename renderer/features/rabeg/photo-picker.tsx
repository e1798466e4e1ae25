import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { PhotoStrip } from './photo-strip'
import styles from './rabeg.module.css'
import { MOST_PHOTOS, type PhotoDraft } from './use-photo-draft'

/** Photos to send along: the hub keeps them at once, the command carries their ids. */
export function PhotoPicker({ photos }: { readonly photos: PhotoDraft }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const { photoIds, left, faults, add, remove } = photos
  return (
    <div className={styles.photoPicker}>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          add(files)
        }}
      />
      <Button
        size="small"
        icon={ImagePlus}
        disabled={photoIds.length + left >= MOST_PHOTOS}
        onClick={() => input.current?.click()}
      >
        {t('rabeg.photo.add')}
      </Button>
      <span role="status" className={styles.quiet}>
        {left > 0 && t('rabeg.photo.sending', { count: left })}
      </span>
      {faults.map(({ name, kind }) => (
        <span key={`${kind} ${name}`} role="alert" className={styles.fault}>
          {t(`rabeg.photo.${kind}`, { name, most: MOST_PHOTOS })}
        </span>
      ))}
      {photoIds.length > 0 && <PhotoStrip photoIds={photoIds} onRemove={remove} />}
    </div>
  )
}
