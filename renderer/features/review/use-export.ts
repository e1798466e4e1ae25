import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../src/contract/commands'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { wibDate } from '../../../src/domain/kernel/time'
import { useSession } from '../../store/session'
import { placeWords, wibTime } from '../agency'
import { csvOf } from './incident-csv'
import type { IncidentRow } from './use-incidents'

const columns = ['number', 'opened', 'priority', 'type', 'place', 'phase', 'agencies'] as const

/** Fetches every page of the list and gives it to the person as a CSV file. */
export function useExport(query: CommandInput<'query:incidents'>, agencies: AgencyDirectory) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [busy, setBusy] = useState(false)
  const [count, setCount] = useState(0)
  const [fault, setFault] = useState<RefusalCode>()

  const cells = (row: IncidentRow): readonly string[] => {
    const { kelurahan, kecamatan, address, point } = placeWords(row)
    return [
      row.number,
      `${wibDate(row.openedAt)} ${wibTime(row.openedAt).replaceAll('.', ':')}`,
      row.priority,
      t(`type.${row.type}`),
      [kelurahan, kecamatan, address ?? point?.degrees].filter((part) => part !== undefined).join(', '),
      t(`phase.${row.phase}`),
      row.agencyIds.map((id) => agencies.items[id]?.shortName ?? id).join(', '),
    ]
  }

  const run = async () => {
    setBusy(true)
    setCount(0)
    setFault(undefined)
    const rows: IncidentRow[] = []
    let after: string | undefined
    do {
      const page: CommandInput<'query:incidents'> = { ...query, limit: 500, ...(after === undefined ? {} : { after }) }
      const reply = await client.query('query:incidents', page)
      if (!reply.ok) {
        setFault(reply.error.code)
        setBusy(false)
        return
      }
      rows.push(...reply.value.items)
      setCount(rows.length)
      after = reply.value.next
    } while (after !== undefined)
    const heading = columns.map((column) => t(`review.column.${column}`))
    download(`${t('review.csv.file')}-${wibDate(Date.now())}.csv`, csvOf(heading, rows.map(cells)))
    setBusy(false)
  }
  return { busy, count, fault, start: () => void run() }
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
