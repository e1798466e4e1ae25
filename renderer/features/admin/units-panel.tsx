import { Plus, Truck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../../src/domain/unit/unit'
import { useFacts } from '../../store/facts'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { AdminTable } from './admin-table'
import styles from './admin.module.css'
import type { AgencyItem } from './directory-items'
import { UnitDialog } from './unit-dialog'

/** The units of the agencies, agency by agency. */
export function UnitsPanel({ agencies }: { readonly agencies: readonly AgencyItem[] }) {
  const { t } = useTranslation()
  const directory = useFacts(({ board }) => board.units)
  const [open, setOpen] = useState<{ readonly unit?: Unit }>()
  const units = useMemo(() => {
    const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? id
    return Object.values(directory.items)
      .map((unit) => ({ unit, agency: nameOf(unit.agencyId) }))
      .sort((a, b) => a.agency.localeCompare(b.agency) || a.unit.name.localeCompare(b.unit.name))
  }, [directory, agencies])
  return (
    <Panel
      className={styles.panel}
      title={t('admin.unit.title')}
      aside={units.length}
      tools={
        <Button size="small" tone="main" icon={Plus} disabled={agencies.length === 0} onClick={() => setOpen({})}>
          {t('admin.unit.add')}
        </Button>
      }
    >
      {units.length === 0 ? (
        <EmptyState icon={Truck} title={t('admin.unit.none')} />
      ) : (
        <AdminTable
          className={styles.table}
          title={t('admin.unit.title')}
          columns={[
            t('admin.field.agency'),
            t('admin.unit.name'),
            t('admin.field.id'),
            t('admin.unit.capabilities'),
            t('admin.unit.crew'),
            t('admin.unit.base'),
            t('admin.field.state'),
          ]}
        >
          {units.map(({ unit, agency }) => (
            <tr key={unit.id}>
              <td>{agency}</td>
              <th scope="row">{unit.name}</th>
              <td>{unit.id}</td>
              <td>{unit.capabilities.join(', ')}</td>
              <td>{unit.crew ?? t('admin.unit.unknown')}</td>
              <td>
                {unit.base === undefined
                  ? t('admin.unit.unknown')
                  : (unit.base.name ?? `${unit.base.lat.toFixed(5)}, ${unit.base.lon.toFixed(5)}`)}
              </td>
              <td>
                <Badge look="text" tone={unit.active ? 'kept' : 'late'}>
                  {unit.active ? t('admin.state.active') : t('admin.state.disabled')}
                </Badge>
              </td>
              <td className={styles.rowTools}>
                <Button size="small" onClick={() => setOpen({ unit })}>
                  {t('admin.agencies.edit')}
                  <span className="visually-hidden"> {unit.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      {open !== undefined && (
        <UnitDialog
          unit={open.unit}
          agencies={agencies}
          taken={Object.keys(directory.items)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  )
}
