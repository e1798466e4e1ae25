import { MessageSquareWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'

interface FromComplaintProps {
  readonly complaintId: string | undefined
  readonly onComplaint: (complaintId: string) => void
}

/** The complaint an incident was made from, by its tracking code, and the key that leads to it. */
export function FromComplaint({ complaintId, onComplaint }: FromComplaintProps) {
  const { t } = useTranslation()
  const code = useFacts(({ board }) =>
    complaintId === undefined ? undefined : board.complaints[complaintId]?.trackingCode,
  )
  useKeys(
    { 'incident.complaint': () => complaintId !== undefined && onComplaint(complaintId) },
    { 'incident.complaint': complaintId === undefined ? t('incident.complaint.none') : undefined },
  )
  if (complaintId === undefined) return null
  return (
    <p>
      <Button
        size="small"
        icon={MessageSquareWarning}
        keyCap={keyOf('incident.complaint')}
        onClick={() => onComplaint(complaintId)}
      >
        {code === undefined ? t('incident.complaint.closed') : t('incident.complaint.from', { code })}
      </Button>
    </p>
  )
}
