import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import styles from './admin.module.css'

/** A secret that is shown this once: the hub keeps only its hash. */
export function SecretOnce({ label, secret }: { readonly label: string; readonly secret: string }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'shown' | 'copied' | 'failed'>('shown')
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <div className={styles.secret}>
      <p>{label}</p>
      <div className={styles.secretRow}>
        <output className={styles.secretText}>{secret}</output>
        {/* Without a secure page the browser has no clipboard: then the text is selected and copied by hand. */}
        {window.isSecureContext && (
          <Button icon={state === 'copied' ? Check : Copy} onClick={copy}>
            {state === 'copied' ? t('admin.secret.copied') : t('admin.secret.copy')}
          </Button>
        )}
      </div>
      <Banner tone={state === 'failed' ? 'late' : 'near'} live="status">
        {state === 'failed' ? t('admin.secret.failed') : t('admin.secret.once')}
      </Banner>
    </div>
  )
}
