import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import type { Location } from '../../../src/domain/kernel/location'
import type { Toast } from '../../ui/toast-region'
import { incidentTypeOf, type ComplaintSign } from './signs'
import { useRabegCommands } from './use-rabeg-commands'
import { useCategories } from './use-tables'

/** The type a complaint would have as an incident, by what speaks for it or by its kind. */
export function usePromotedType() {
  const categories = useCategories()
  return useCallback(
    (complaint: Complaint, sign: ComplaintSign | undefined) =>
      incidentTypeOf(
        sign,
        categories.find(({ id }) => id === complaint.category),
      ),
    [categories],
  )
}

/** Opens the 112 incident of a complaint, pre-filled and linked; `onOpened` runs once the hub has it. `number`: to call, noted there. */
export function usePromotion(notify: (toast: Toast, forMs?: number) => void, onOpened: (incidentId: string) => void) {
  const { t } = useTranslation()
  const run = useRabegCommands(notify)
  const typeOf = usePromotedType()
  return useCallback(
    async (complaint: Complaint, sign: ComplaintSign | undefined, location?: Location, number = '') => {
      const outcome = await run(
        'complaint:promote',
        {
          complaintId: complaint.id,
          type: typeOf(complaint, sign),
          ...(location === undefined ? {} : { location }),
        },
        { conflict: t('rabeg.promote.conflict'), 'merged-away': t('rabeg.promote.led') },
      )
      if (outcome.kind !== 'done') return
      const { incidentId } = outcome.value
      onOpened(incidentId)
      // Among its notes: whoever drives there reads them.
      if (number !== '') await run('incident:note', { incidentId, text: t('rabeg.promote.numberNote', { number }) })
    },
    [run, typeOf, onOpened, t],
  )
}
