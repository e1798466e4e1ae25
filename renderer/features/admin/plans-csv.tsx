import { Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { writePlanFile } from './plan-file'
import { PlansCsvDialog } from './plans-csv-dialog'
import { saveFile } from './save-file'
import type { Planning } from './use-planning'
import type { PlanWords } from './use-plan-words'

/** All plans as one CSV, out and in. */
export function PlansCsv({ planning, words }: { readonly planning: Planning; readonly words: PlanWords }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        icon={Download}
        onClick={() => saveFile('rencana-respons.csv', writePlanFile(planning.latest), 'text/csv')}
      >
        {t('admin.plan.export-csv')}
      </Button>
      <Button size="small" icon={FileUp} onClick={() => setOpen(true)}>
        {t('admin.plan.import-csv')}
      </Button>
      {open && <PlansCsvDialog planning={planning} words={words} onClose={() => setOpen(false)} />}
    </>
  )
}
