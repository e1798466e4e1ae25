import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface AdminTableProps {
  readonly className: string | undefined
  /** Spoken name of the table. */
  readonly title: string
  /** Heads of the columns; the last one, of the row's buttons, is always there and only spoken. */
  readonly columns: readonly string[]
  /** Tells tables with other column widths apart in the style sheet. */
  readonly part?: string
  /** The rows. */
  readonly children: ReactNode
}

/** A list of the directory with its heads; the buttons of a row stand in its last cell. */
export function AdminTable({ className, title, columns, part, children }: AdminTableProps) {
  const { t } = useTranslation()
  return (
    <table className={className} data-part={part}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('admin.field.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
