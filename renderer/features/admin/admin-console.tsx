import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Tabs } from '../../ui/tabs'
import { RabegAdmin } from '../rabeg'
import { AccountsPanel } from './accounts-panel'
import styles from './admin.module.css'
import { AgenciesPanel } from './agencies-panel'
import { BoundariesPanel } from './boundaries-panel'
import { readAccounts, readAgencies, readKeys } from './directory-items'
import { KeysPanel } from './keys-panel'
import { LadderPanel } from './ladder-panel'
import { LexiconPanel } from './lexicon-panel'
import { PlansPanel } from './plans-panel'
import { ProtocolsPanel } from './protocols-panel'
import { UnitsPanel } from './units-panel'
import { useDirectory } from './use-directory'

/** Accounts, agencies and API keys of the centre, and the data its operators work with. */
export function AdminConsole() {
  const { t } = useTranslation()
  const { mode, hubUrl } = useSession()
  const cursor = useFacts((snapshot) => snapshot.cursor)
  const [tab, setTab] = useState('accounts')
  const accounts = useDirectory('account', readAccounts)
  const agencies = useDirectory('agency', readAgencies)
  const keys = useDirectory('key', readKeys)
  return (
    <main className={styles.console}>
      <header className={styles.head}>
        <h1>{t('admin.heading')}</h1>
        <dl className={styles.hub}>
          <div>
            <dt>{t('admin.hub.mode')}</dt>
            <dd>{t(`admin.mode.${mode}`)}</dd>
          </div>
          <div>
            <dt>{t('admin.hub.seq')}</dt>
            <dd>{cursor}</dd>
          </div>
          <div>
            <dt>{t('admin.hub.url')}</dt>
            <dd>{hubUrl}</dd>
          </div>
        </dl>
      </header>
      <div className={styles.tabs}>
        <Tabs
          label={t('admin.tabs')}
          selected={tab}
          onSelect={setTab}
          items={[
            {
              id: 'accounts',
              label: t('admin.tab.accounts'),
              content: <AccountsPanel directory={accounts} agencies={agencies.items ?? []} />,
            },
            {
              id: 'agencies',
              label: t('admin.tab.agencies'),
              content: <AgenciesPanel directory={agencies} accounts={accounts.items ?? []} />,
            },
            {
              id: 'units',
              label: t('admin.tab.units'),
              content: <UnitsPanel agencies={agencies.items ?? []} />,
            },
            { id: 'plans', label: t('admin.tab.plans'), content: <PlansPanel /> },
            { id: 'ladder', label: t('admin.tab.ladder'), content: <LadderPanel /> },
            { id: 'keys', label: t('admin.tab.keys'), content: <KeysPanel directory={keys} /> },
            { id: 'lexicon', label: t('admin.tab.lexicon'), content: <LexiconPanel /> },
            { id: 'protocols', label: t('admin.tab.protocols'), content: <ProtocolsPanel /> },
            { id: 'rabeg', label: t('app.tab.rabeg'), content: <RabegAdmin /> },
            { id: 'boundaries', label: t('admin.tab.boundaries'), content: <BoundariesPanel /> },
          ]}
        />
      </div>
    </main>
  )
}
