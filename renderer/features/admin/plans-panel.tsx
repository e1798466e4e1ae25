import { FileUp, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { rememberDraft, useDrafts } from '../../store/draft-store'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { freePlanId } from './plan-levels'
import { planDraftKey, PlanView } from './plan-view'
import { PlansCsv } from './plans-csv'
import styles from './protocols.module.css'
import { planIdIn, writePlan } from './read-plan'
import { usePlanning } from './use-planning'
import { usePlanWords } from './use-plan-words'

/** The response plans: the given ones and the centre's own, with their drafts. */
export function PlansPanel() {
  const { t } = useTranslation()
  const { owner } = useSession()
  const planning = usePlanning()
  const words = usePlanWords(planning)
  const own = useFacts(({ board }) => board.plans)
  const drafts = useDrafts(({ texts }) => texts)
  const { latest } = planning
  const [chosen, setChosen] = useState(latest[0]?.id ?? '')
  const [unreadable, setUnreadable] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const prefix = planDraftKey('')
  const drafted = [...drafts]
    .filter(([key, text]) => key.startsWith(prefix) && text !== '')
    .map(([key]) => key.slice(prefix.length))
  const known = new Set(latest.map(({ id }) => id))
  // A file or the button may bring a plan the centre does not have yet: it lives as a draft until it is published.
  const unborn = drafted.filter((id) => !known.has(id))

  const bring = (picked: File | undefined) => {
    if (picked === undefined) return
    picked.text().then(
      (text) => {
        const id = planIdIn(text)
        setUnreadable(id === undefined)
        if (id === undefined) return
        rememberDraft(owner, planDraftKey(id), text)
        setChosen(id)
      },
      () => setUnreadable(true),
    )
    if (file.current !== null) file.current.value = ''
  }
  /** A copy of the chosen plan under an id of its own: it has to be made more particular before it can hold. */
  const addCopy = () => {
    const model = latest.find(({ id }) => id === chosen) ?? latest[0]
    if (model === undefined) return
    const id = freePlanId([...known, ...unborn])
    const name = t('admin.plan.copy-name', { name: model.name })
    rememberDraft(owner, planDraftKey(id), writePlan({ ...model, id, name, version: 0 }))
    setChosen(id)
  }

  return (
    <Panel
      className={styles.panel}
      title={t('admin.plan.title')}
      aside={latest.filter(({ active }) => active).length}
      body="fit"
      tools={
        <>
          <PlansCsv planning={planning} words={words} />
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('admin.plan.import-json')}
            onChange={(event) => bring(event.target.files?.[0])}
          />
          <Button size="small" icon={FileUp} onClick={() => file.current?.click()}>
            {t('admin.plan.import-json')}
          </Button>
          <Button size="small" tone="main" icon={Plus} onClick={addCopy}>
            {t('admin.plan.add')}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <nav className={styles.list} aria-label={t('admin.plan.title')}>
          {unreadable && (
            <Banner tone="late" live="alert">
              {t('admin.plan.unreadable')}
            </Banner>
          )}
          <ul>
            {latest.map((plan) => (
              <li key={plan.id}>
                <button type="button" aria-current={plan.id === chosen} onClick={() => setChosen(plan.id)}>
                  <span>{plan.name}</span>
                  <span className={styles.second}>
                    {t('admin.plan.version', { version: plan.version })} ·{' '}
                    {entryOf(own.items, plan.id) === undefined ? t('admin.entry.given') : t('admin.entry.own')}
                    {plan.area.kind !== 'city' && ` · ${words.area(plan.area)}`}
                    {Object.keys(plan.times).length > 0 && ` · ${words.times(plan.times)}`}
                  </span>
                  {!plan.active && (
                    <Badge look="text" tone="late">
                      {t('admin.state.disabled')}
                    </Badge>
                  )}
                  {drafted.includes(plan.id) && <Badge tone="near">{t('admin.plan.draft')}</Badge>}
                </button>
              </li>
            ))}
            {unborn.map((id) => (
              <li key={id}>
                <button type="button" aria-current={id === chosen} onClick={() => setChosen(id)}>
                  <span>{id}</span>
                  <Badge tone="near">{t('admin.plan.new')}</Badge>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <PlanView
          key={chosen}
          id={chosen}
          planning={planning}
          words={words}
          onGone={() => setChosen(latest.find(({ id }) => id !== chosen)?.id ?? '')}
          onPublished={setChosen}
        />
      </div>
    </Panel>
  )
}
