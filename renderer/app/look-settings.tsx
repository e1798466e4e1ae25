import { Monitor, Moon, Settings2, Sun } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../keys'
import { languages, themes, useUi } from '../store/ui'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import styles from './look-settings.module.css'

const themeIcon = { dark: Moon, light: Sun, system: Monitor } as const

/** How this screen looks: theme and language, remembered on this machine. Opens upwards from its button. */
export function LookSettings() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { theme, language, setTheme, setLanguage } = useUi()
  const popover = useRef<HTMLElement>(null)
  const opener = useRef<HTMLElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const show = () => {
    // Who opened it by its key goes on where they were.
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpen(true)
  }
  useKeys({ 'session.look': () => (open ? close() : show()) })
  useEffect(() => {
    if (!open) return
    popover.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      setOpen(false)
      opener.current?.focus()
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) !== true) setOpen(false)
    }
    // Before Esc leaves a field of the room.
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('pointerdown', onPointerDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('pointerdown', onPointerDown)
    }
  }, [open])
  return (
    <div ref={box} className={styles.box}>
      <Button
        tone="quiet"
        size="small"
        icon={Settings2}
        aria-keyshortcuts={keyOf('session.look')}
        aria-expanded={open}
        onClick={() => (open ? close() : show())}
      >
        {t('app.look.open')}
      </Button>
      {open && (
        <section
          ref={popover}
          className={styles.popover}
          aria-label={t('app.look.title')}
          onBlur={({ relatedTarget, currentTarget }) => {
            // Tab leaves it: what has no focus is not left standing over the room.
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false)
          }}
        >
          <fieldset>
            <legend>{t('app.look.theme')}</legend>
            {themes.map((value) => (
              <label key={value}>
                <input type="radio" name="theme" checked={theme === value} onChange={() => setTheme(value)} />
                <Icon icon={themeIcon[value]} size={14} /> {t(`app.theme.${value}`)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('app.look.language')}</legend>
            {languages.map((value) => (
              <label key={value} lang={value}>
                <input type="radio" name="language" checked={language === value} onChange={() => setLanguage(value)} />
                {t(`app.language.${value}`)}
              </label>
            ))}
          </fieldset>
        </section>
      )}
    </div>
  )
}
