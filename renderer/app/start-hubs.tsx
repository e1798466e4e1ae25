import { ArrowUp, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubEntry, Pin } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Fingerprint } from './fingerprint'
import { formText } from './form-text'
import styles from './gate.module.css'

interface StartHubsProps {
  readonly onConnect: (hubs: readonly HubEntry[]) => void
}

/** Hubs that run elsewhere, tried from top to bottom. An unknown certificate is compared before its hub is on the list. */
export function StartHubs({ onConnect }: StartHubsProps) {
  const { t } = useTranslation()
  const listName = useId()
  const [hubs, setHubs] = useState<readonly HubEntry[]>([])
  const [asked, setAsked] = useState<{ readonly url: string; readonly found: Pin }>()
  const [stranger, setStranger] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    window.siaga?.hub.remembered().then(setHubs, console.error)
  }, [])
  const add = (entry: HubEntry) => {
    setHubs((list) => [...list.filter(({ url }) => url !== entry.url), entry])
    setAsked(undefined)
  }
  const look = async (form: HTMLFormElement) => {
    setFailed(false)
    setAsked(undefined)
    setStranger(undefined)
    const url = new URL(formText(new FormData(form), 'url').trim()).origin
    const answer = await window.siaga?.hub.probe({ url })
    // One that is off today may be the one used tomorrow.
    if (answer?.kind === 'unknown') setAsked({ url, found: answer.found })
    else if (answer?.kind === 'stranger') return setStranger(url)
    else add({ url })
    form.reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    look(event.currentTarget).catch((cause: unknown) => {
      console.error(cause)
      setFailed(true)
    })
  }
  const raise = (index: number) =>
    setHubs((list) => {
      const moved = list[index]
      if (moved === undefined || index === 0) return list
      const rest = list.filter((_, at) => at !== index)
      return [...rest.slice(0, index - 1), moved, ...rest.slice(index - 1)]
    })
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={t('app.start.url')} name="url" type="url" required />
        <Button type="submit">{t('app.start.add')}</Button>
      </form>
      {failed && (
        <Banner tone="late" live="alert">
          {t('app.start.failed')}
        </Banner>
      )}
      {stranger !== undefined && (
        <Banner tone="late" live="alert">
          {t('app.start.stranger', { url: stranger })}
        </Banner>
      )}
      {asked !== undefined && (
        <Banner tone="near" live="alert">
          <p>{t('app.start.compare', { url: asked.url })}</p>
          <Fingerprint print={asked.found.fingerprint} />
          <p className={styles.answers}>
            <Button size="small" tone="main" onClick={() => add({ url: asked.url, pin: asked.found })}>
              {t('app.start.same')}
            </Button>
            <Button size="small" onClick={() => setAsked(undefined)}>
              {t('app.start.differs')}
            </Button>
          </p>
        </Banner>
      )}
      {hubs.length > 0 && (
        <>
          <p id={listName} className={styles.second}>
            {t('app.start.list')}
          </p>
          <ol className={styles.hubs} aria-labelledby={listName}>
            {hubs.map(({ url }, index) => (
              <li key={url}>
                <span>{`${index + 1}. ${url}`}</span>
                <Button
                  size="small"
                  tone="quiet"
                  icon={ArrowUp}
                  aria-label={t('app.start.raise', { url })}
                  disabled={index === 0}
                  onClick={() => raise(index)}
                />
                <Button
                  size="small"
                  tone="quiet"
                  icon={X}
                  aria-label={t('app.start.remove', { url })}
                  onClick={() => setHubs(hubs.filter((each) => each.url !== url))}
                />
              </li>
            ))}
          </ol>
          <Button onClick={() => onConnect(hubs)}>{t('app.start.connect')}</Button>
        </>
      )}
    </>
  )
}
