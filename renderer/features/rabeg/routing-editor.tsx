import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import type { Refusal } from '../../../src/domain/kernel/result'
import { answersComplaints } from '../../../src/domain/complaint/routing'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './rabeg.module.css'
import { emptyRule, moved, readRoutingForm, routingFormOf, routingInput, type RoutingForm } from './routing-form'
import { RuleFields } from './rule-fields'
import { SimulationView } from './simulation-view'
import { useCategories, useRouting } from './use-tables'

type Tried = { readonly draft: string; readonly result: CommandValue<'query:simulate-routing'> }
type State =
  { readonly kind: 'editing' | 'trying' | 'saving' | 'saved' } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** How many of the latest complaints are gone through. */
const LATEST = 1_000

/** Rules in their order, tried on what was complained of before they may be saved. */
export function RoutingEditor() {
  const { t } = useTranslation()
  const { client } = useSession()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const agencies = useFacts(({ board }) => board.agencies.items)
  const categories = useCategories()
  const routing = useRouting()
  const inForce = JSON.stringify(routingFormOf(routing))
  const [kept, keep, forget] = useDraft('routing', '')
  const [tried, setTried] = useState<Tried>()
  const [state, setState] = useState<State>({ kind: 'editing' })
  const [open, setOpen] = useState<string>()
  const draft = kept === '' ? inForce : kept
  // Written by this form alone.
  const form = JSON.parse(draft) as RoutingForm
  const answering = Object.values(agencies).filter(({ id }) => answersComplaints(agencies, id))
  const known = {
    categories: new Set(categories.map(({ id }) => id)),
    agencies: new Set(answering.map(({ id }) => id)),
  }
  const read = readRoutingForm(form, known)
  const isBusy = state.kind === 'trying' || state.kind === 'saving'
  const change = (part: Partial<RoutingForm>) => {
    setState({ kind: 'editing' })
    keep(JSON.stringify({ ...form, ...part }))
  }
  const tryOut = async () => {
    if (!read.ok) return
    setState({ kind: 'trying' })
    const reply = await client.query('query:simulate-routing', { ...routingInput(read.routing), limit: LATEST })
    if (reply.ok) setTried({ draft, result: reply.value })
    setState(reply.ok ? { kind: 'editing' } : { kind: 'refused', refusal: reply.error })
  }
  const save = async () => {
    if (!read.ok) return
    setState({ kind: 'saving' })
    const { commandId, reply } = client.send('directory:put-routing', routingInput(read.routing))
    const answer = await reply
    if (answer.ok) forget()
    else await client.dismiss(commandId)
    setState(answer.ok ? { kind: 'saved' } : { kind: 'refused', refusal: answer.error })
  }
  const isTried = tried?.draft === draft
  return (
    <form
      className={styles.dialog}
      aria-label={t('rabeg.rules.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void tryOut()
      }}
    >
      <h3>{t('rabeg.rules.title')}</h3>
      <p className={styles.quiet}>{t('rabeg.rules.hint')}</p>
      <div className={styles.fieldRow}>
        <Select
          label={t('rabeg.rules.lastResort')}
          options={answering.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={form.lastResort}
          onChange={(event) => change({ lastResort: event.target.value })}
        />
        <TextField
          label={t('rabeg.rules.confirmBelow')}
          inputMode="numeric"
          value={form.confirmBelow}
          onChange={(event) => change({ confirmBelow: event.target.value })}
        />
        <TextField
          label={t('rabeg.rules.mostReturns')}
          inputMode="numeric"
          value={form.mostReturns}
          onChange={(event) => change({ mostReturns: event.target.value })}
        />
      </div>
      <ol className={styles.rules}>
        {form.rules.map((rule, index) => (
          <li key={rule.id}>
            <div className={styles.inlineRow}>
              <button
                type="button"
                className={styles.ruleName}
                aria-expanded={open === rule.id}
                onClick={() => setOpen(open === rule.id ? undefined : rule.id)}
              >
                {index + 1}. {rule.reason === '' ? rule.id : rule.reason}
                <span className={styles.quiet}> → {rule.agencyIds}</span>
              </button>
              <Button
                size="small"
                tone="quiet"
                icon={ArrowUp}
                aria-label={t('rabeg.rules.up', { rule: rule.reason })}
                disabled={index === 0}
                onClick={() => change({ rules: moved(form.rules, index, -1) })}
              />
              <Button
                size="small"
                tone="quiet"
                icon={ArrowDown}
                aria-label={t('rabeg.rules.down', { rule: rule.reason })}
                disabled={index === form.rules.length - 1}
                onClick={() => change({ rules: moved(form.rules, index, 1) })}
              />
              <Button
                size="small"
                tone="quiet"
                icon={Trash2}
                aria-label={t('rabeg.rules.remove', { rule: rule.reason })}
                onClick={() => change({ rules: form.rules.filter(({ id }) => id !== rule.id) })}
              />
            </div>
            {open === rule.id && (
              <RuleFields
                rule={rule}
                onChange={(next) => change({ rules: form.rules.map((one) => (one.id === rule.id ? next : one)) })}
              />
            )}
          </li>
        ))}
      </ol>
      <div className={styles.inlineRow}>
        <Button
          size="small"
          icon={Plus}
          onClick={() => {
            const next = emptyRule(form.rules)
            change({ rules: [...form.rules, next] })
            setOpen(next.id)
          }}
        >
          {t('rabeg.rules.add')}
        </Button>
      </div>
      {!read.ok && (
        <Banner tone="late" live="status">
          <ul>
            {read.faults.map(({ fault, rule, said }) => (
              <li key={`${fault} ${rule ?? ''} ${said ?? ''}`}>
                {rule !== undefined && `${rule}: `}
                {t(`rabeg.rules.fault.${fault}`, { said: said ?? '' })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.refusal.code}`)}
          <ul lang="en">
            {(state.refusal.issues ?? []).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {!isOnline && <Banner tone="near">{t('rabeg.rules.offline')}</Banner>}
      {state.kind === 'saved' && (
        <Banner tone="kept" live="status">
          {t('rabeg.rules.saved')}
        </Banner>
      )}
      <div className={styles.inlineRow}>
        <Button
          type="submit"
          tone={isTried ? 'plain' : 'main'}
          disabled={!read.ok || isBusy || !isOnline || kept === ''}
        >
          {t(state.kind === 'trying' ? 'rabeg.loading' : 'rabeg.rules.try', { count: LATEST })}
        </Button>
        <Button
          tone={isTried ? 'main' : 'plain'}
          disabled={!read.ok || isBusy || !isOnline || kept === '' || !isTried}
          onClick={() => void save()}
        >
          {t(state.kind === 'saving' ? 'rabeg.sending' : 'rabeg.rules.save')}
        </Button>
        {kept !== '' && (
          <Button disabled={isBusy} onClick={forget}>
            {t('rabeg.rules.discard')}
          </Button>
        )}
      </div>
      {isTried && <SimulationView result={tried.result} />}
    </form>
  )
}
