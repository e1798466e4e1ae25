import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Tabs } from '../../ui/tabs'
import styles from './lexicon.module.css'
import { LexiconEntries } from './lexicon-entries'
import { blankEntry, entryFormOf, entryFormShape, LexiconEntryForm } from './lexicon-entry-form'
import { newEntryId } from './lexicon-edits'
import { LexiconProblems } from './lexicon-problem-list'
import { lexiconWith, problemsOf, problemsOfRefusal } from './lexicon-problems'
import { entryRows, trapRows } from './lexicon-rows'
import { blankTrap, LexiconTrapForm, trapFormOf, trapFormShape } from './lexicon-trap-form'
import { LexiconTraps } from './lexicon-traps'
import { LexiconTryOut } from './lexicon-try-out'
import { PublishNote } from './publish-note'
import { useJsonDraft } from './use-json-draft'
import { useLexiconDraft } from './use-lexicon-draft'

/** The words by which reports are read: the given ones and the centre's own, tried out before they are published. */
export function LexiconPanel() {
  const { t, i18n } = useTranslation()
  const draft = useLexiconDraft()
  const { changes, edits, edit, count, state, isOnline } = draft
  const [tab, setTab] = useState('entries')
  const [entryForm, setEntryForm, clearEntryForm] = useJsonDraft('admin.lexicon.entry', entryFormShape, blankEntry)
  const [trapForm, setTrapForm, clearTrapForm] = useJsonDraft('admin.lexicon.trap', trapFormShape, blankTrap)
  const lexicon = useMemo(() => lexiconWith(changes), [changes])
  const entries = useMemo(() => entryRows(defaultLexicon, changes, edits), [changes, edits])
  const traps = useMemo(() => trapRows(defaultLexicon, changes, edits), [changes, edits])
  const problems = useMemo(
    () =>
      state.kind === 'refused'
        ? problemsOfRefusal(state.refusal, changes)
        : problemsOf(changes).map((problem) => ({ kind: 'known', problem }) as const),
    [state, changes],
  )
  const busy = state.kind === 'sending'
  const number = new Intl.NumberFormat(i18n.language)

  const openEntry = useCallback(
    (id: string) => {
      const row = entries.find(({ entry }) => entry.id === id)
      if (row === undefined) return
      setTab('entries')
      setEntryForm(entryFormOf(row.entry))
    },
    [entries, setEntryForm],
  )
  const switchEntry = useCallback(
    (id: string, isOff: boolean) => edit({ ...edits, disabled: { ...edits.disabled, [id]: isOff } }),
    [edit, edits],
  )
  const removeEntry = useCallback(
    (id: string) => edit({ ...edits, entries: { ...edits.entries, [id]: null } }),
    [edit, edits],
  )
  const openTrap = (words: string) => {
    const row = traps.find(({ trap, isOwn }) => isOwn && trap.words === words)
    if (row === undefined) return
    setTab('traps')
    setTrapForm(trapFormOf(row.trap, row.key))
  }

  return (
    <Panel
      className={styles.panel}
      title={t('admin.lexicon.title')}
      aside={t(draft.version === 0 ? 'admin.lexicon.aside-given' : 'admin.lexicon.aside', {
        words: number.format(lexicon.entries.length),
        version: draft.version,
      })}
      body="fit"
      tools={
        <>
          <span role="status">{count > 0 && t('admin.lexicon.unsaved', { count })}</span>
          <Button size="small" disabled={busy || count === 0} onClick={draft.discard}>
            {t('admin.lexicon.discard')}
          </Button>
          <Button
            size="small"
            tone="main"
            disabled={busy || count === 0 || !isOnline || (problems.length > 0 && state.kind !== 'refused')}
            onClick={() => void draft.save()}
          >
            {busy ? t('admin.saving') : t('admin.lexicon.save')}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <div className={styles.list}>
          <Tabs
            label={t('admin.lexicon.parts')}
            selected={tab}
            onSelect={setTab}
            items={[
              {
                id: 'entries',
                label: t('admin.lexicon.entries'),
                content: (
                  <LexiconEntries
                    rows={entries}
                    openId={entryForm.id}
                    onEdit={openEntry}
                    onSwitch={switchEntry}
                    onRemove={removeEntry}
                  />
                ),
              },
              {
                id: 'traps',
                label: t('admin.lexicon.traps'),
                content: (
                  <LexiconTraps
                    rows={traps}
                    onEdit={(row) => setTrapForm(trapFormOf(row.trap, row.key))}
                    onRemove={(key) => edit({ ...edits, traps: { ...edits.traps, [key]: null } })}
                  />
                ),
              },
            ]}
          />
        </div>
        <div className={styles.side}>
          <PublishNote state={state} isOnline={isOnline} published={t('admin.lexicon.published')} />
          {problems.length > 0 && (
            <Banner tone="late" live="status">
              <LexiconProblems problems={problems} onEntry={openEntry} onTrap={openTrap} />
            </Banner>
          )}
          <LexiconTryOut lexicon={lexicon} />
          {tab === 'entries' ? (
            <LexiconEntryForm
              form={entryForm}
              rows={entries}
              onChange={setEntryForm}
              onCancel={clearEntryForm}
              onPut={(entry) => {
                const taken = new Set(entries.map((row) => row.entry.id))
                const id = entryForm.id ?? newEntryId(entry, taken)
                edit({ ...edits, entries: { ...edits.entries, [id]: { ...entry, id } } })
                clearEntryForm()
              }}
            />
          ) : (
            <LexiconTrapForm
              form={trapForm}
              onChange={setTrapForm}
              onCancel={clearTrapForm}
              onPut={(trap, key) => {
                const gone = trapForm.key === undefined || trapForm.key === key ? {} : { [trapForm.key]: null }
                edit({ ...edits, traps: { ...edits.traps, ...gone, [key]: trap } })
                clearTrapForm()
              }}
            />
          )}
        </div>
      </div>
    </Panel>
  )
}
