import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../store/session'
import { Dialog } from '../../ui/dialog'
import { Tabs } from '../../ui/tabs'
import { FiguresPart } from './figures-part'
import { ImportPart } from './import-part'
import { RetentionPart } from './retention-part'

/** What a centre looks at less often than its queue: figures, and for those who may, the import and what was erased. */
export function RecordsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { user } = useSession()
  const [tab, setTab] = useState('figures')
  const mayImport = user.role === 'supervisor' || user.role === 'admin'
  return (
    <Dialog isOpen onClose={onClose} width="full" title={t('rabeg.records.title')} closeLabel={t('rabeg.close')}>
      {mayImport ? (
        <Tabs
          label={t('rabeg.records.title')}
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'figures', label: t('rabeg.records.figures'), content: <FiguresPart /> },
            { id: 'import', label: t('rabeg.records.import'), content: <ImportPart /> },
            { id: 'retention', label: t('rabeg.records.retention'), content: <RetentionPart /> },
          ]}
        />
      ) : (
        <FiguresPart />
      )}
    </Dialog>
  )
}
