import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUploadPhoto } from '../../store/photos'
import { Button } from '../../ui/button'
import { PhotoStrip } from './photo-strip'
import styles from './rabeg.module.css'

interface PhotoPickerProps {
  readonly photoIds: readonly string[]
  readonly onChange: (photoIds: readonly string[]) => void
}

/** As many as the contract takes with one command. */
const MOST = 10

/** Photos to send along: the hub keeps them at once, the command carries their ids. */
export function PhotoPicker({ photoIds, onChange }: PhotoPickerProps) {
  const { t } = useTranslation()
  const upload = useUploadPhoto()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const add = async (files: readonly File[]) => {
    setBusy(true)
    setFault(undefined)
    let ids = photoIds
    for (const file of files.slice(0, MOST - photoIds.length)) {
      const kept = await upload(file)
      if (kept.kind === 'kept') ids = [...new Set([...ids, kept.photoId])]
      else
        setFault(
          t(kept.kind === 'unreachable' ? 'rabeg.photo.unreachable' : 'rabeg.photo.refused', { name: file.name }),
        )
    }
    onChange(ids)
    setBusy(false)
  }
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
          void add(files)
        }}
      />
      <Button
        size="small"
        icon={ImagePlus}
        disabled={busy || photoIds.length >= MOST}
        onClick={() => input.current?.click()}
      >
        {t(busy ? 'rabeg.photo.sending' : 'rabeg.photo.add')}
      </Button>
      {fault !== undefined && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
      {photoIds.length > 0 && <PhotoStrip photoIds={photoIds} />}
    </div>
  )
}
