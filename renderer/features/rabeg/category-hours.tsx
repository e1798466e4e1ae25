import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockHours, ComplaintCategory } from '../../../src/domain/complaint/category'
import { severities, type Severity } from '../../../src/domain/complaint/complaint'
import { sp4nClasses } from '../../../src/domain/sla/promise'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './rabeg.module.css'
import { categoryInput, hoursOf } from './category-form'
import { useCategories, useCategoryName } from './use-tables'

/** What is promised for each kind of complaint, by its weight. A changed promise holds for complaints that come after. */
export function CategoryHours() {
  const { t } = useTranslation()
  const categories = useCategories()
  const name = useCategoryName()
  const [chosen, setChosen] = useState(categories[0]?.id ?? '')
  const category = categories.find(({ id }) => id === chosen)
  return (
    <section className={styles.dialog} aria-label={t('rabeg.categories.title')}>
      <h3>{t('rabeg.categories.title')}</h3>
      <p className={styles.quiet}>{t('rabeg.categories.hint')}</p>
      <div className={styles.inline}>
        <Select
          label={t('rabeg.category')}
          options={categories.map(({ id }) => ({ value: id, label: name(id) }))}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      {category !== undefined && <HoursForm key={category.id} category={category} />}
    </section>
  )
}

type Texts = Readonly<Record<Severity, Readonly<Record<keyof ClockHours, string>>>>
const clocks = ['response', 'completion'] as const

function HoursForm({ category }: { readonly category: ComplaintCategory }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const text = ({ response, completion }: ClockHours) => ({
    response: String(response),
    completion: String(completion),
  })
  const { ringan, sedang, berat } = category.hours
  const [hours, setHours] = useState<Texts>({ ringan: text(ringan), sedang: text(sedang), berat: text(berat) })
  const [sp4n, setSp4n] = useState(category.sp4n)
  const [isPrivate, setPrivate] = useState(category.private)
  const [active, setActive] = useState(category.active)
  const [state, setState] = useState<'editing' | 'sending' | 'saved' | 'refused'>('editing')
  const read = hoursOf(hours)
  const save = async () => {
    if (read === undefined) return
    setState('sending')
    const changed = { ...category, hours: read, sp4n, private: isPrivate, active }
    const { commandId, reply } = client.send('directory:put-category', categoryInput(changed))
    const answer = await reply
    if (!answer.ok) await client.dismiss(commandId)
    setState(answer.ok ? 'saved' : 'refused')
  }
  return (
    <form
      className={styles.dialog}
      aria-label={t('rabeg.categories.hours')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {severities.map((severity) => (
        <div key={severity} className={styles.fieldRow}>
          {clocks.map((clock) => (
            <TextField
              key={clock}
              label={t('rabeg.categories.field', {
                severity: t(`rabeg.severity.${severity}`),
                clock: t(`rabeg.clock.${clock}`),
              })}
              inputMode="numeric"
              value={hours[severity][clock]}
              onChange={(event) => {
                setState('editing')
                setHours({ ...hours, [severity]: { ...hours[severity], [clock]: event.target.value } })
              }}
            />
          ))}
        </div>
      ))}
      <div className={styles.inlineRow}>
        <Select
          label={t('rabeg.categories.sp4n')}
          options={sp4nClasses.map((days) => ({ value: String(days), label: String(days) }))}
          value={String(sp4n)}
          onChange={(event) => setSp4n(sp4nClasses.find((days) => String(days) === event.target.value) ?? sp4n)}
        />
        <Checkbox checked={isPrivate} onChange={(event) => setPrivate(event.target.checked)}>
          {t('rabeg.new.private')}
        </Checkbox>
        <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
          {t('rabeg.categories.active')}
        </Checkbox>
      </div>
      <p className={styles.quiet}>{t('rabeg.categories.source', { source: category.source })}</p>
      {read === undefined && (
        <Banner tone="late" live="status">
          {t('rabeg.categories.bad')}
        </Banner>
      )}
      {state === 'refused' && (
        <Banner tone="late" live="alert">
          {t('error.invalid-input')}
        </Banner>
      )}
      {state === 'saved' && (
        <Banner tone="kept" live="status">
          {t('rabeg.categories.saved')}
        </Banner>
      )}
      {!isOnline && <Banner tone="near">{t('rabeg.rules.offline')}</Banner>}
      <div className={styles.inlineRow}>
        <Button type="submit" tone="main" disabled={read === undefined || state === 'sending' || !isOnline}>
          {t(state === 'sending' ? 'rabeg.sending' : 'rabeg.categories.save')}
        </Button>
      </div>
    </form>
  )
}
