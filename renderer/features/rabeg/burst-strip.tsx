import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { locationWords } from '../operator'
import { useMoment } from './history-parts'
import { burstsOf } from './near-complaints'
import { useCategoryName } from './use-tables'

const EVERY = 60_000

/** Many complaints of one spot within an hour: something may be happening there that nobody has called 112 for. */
export function BurstStrip({ onSelect }: { readonly onSelect: (complaintId: string) => void }) {
  const { t } = useTranslation()
  const now = useNow(EVERY)
  const moment = useMoment()
  const category = useCategoryName()
  const complaints = useFacts(({ board }) => board.complaints)
  const bursts = useMemo(() => burstsOf(Object.values(complaints), now), [complaints, now])
  return bursts.map(({ complaintIds, since, category: kind }) => {
    const first = complaints[complaintIds[0] ?? '']
    const place = locationWords(first?.location, first?.areaCode, false)
    return (
      <Banner
        key={complaintIds[0]}
        tone="near"
        live="status"
        actions={
          first !== undefined && (
            <Button size="small" onClick={() => onSelect(first.id)}>
              {t('rabeg.banner.look')}
            </Button>
          )
        }
      >
        {t('rabeg.burst', {
          count: complaintIds.length,
          what: kind === undefined ? t('rabeg.noCategory') : category(kind),
          place,
          at: moment(since),
        })}
      </Banner>
    )
  })
}
