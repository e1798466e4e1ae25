import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { unanswered } from './desk-complaints'

/** Tells an agency of complaints that came while it looks at its orders: no sound, no alarm; that is for 112 alone. */
export function DeskNotice({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { user } = useSession()
  const complaints = useFacts(({ board }) => board.complaints)
  const agencyId = user.agencyId ?? ''
  const open = useMemo(() => unanswered(Object.values(complaints), agencyId), [complaints, agencyId])
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const fresh = open.filter(({ id }) => !seen.has(id))
  const [first] = fresh
  if (first === undefined) return null
  const read = () => setSeen(new Set(open.map(({ id }) => id)))
  return (
    <Banner
      tone="info"
      live="status"
      actions={
        <>
          <Button
            size="small"
            keyCap={keyOf('tab.rabeg')}
            onClick={() => {
              read()
              onOpen()
            }}
          >
            {t('rabeg.notice.open')}
          </Button>
          <Button size="small" tone="quiet" onClick={read}>
            {t('rabeg.notice.later')}
          </Button>
        </>
      }
    >
      {t('rabeg.notice', { count: fresh.length, code: first.trackingCode })}
    </Banner>
  )
}
