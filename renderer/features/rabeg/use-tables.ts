import { useTranslation } from 'react-i18next'
import { HOLIDAYS, nationalHolidays } from '../../../src/domain/calendar/national-holidays'
import { categoriesOf, type CategoryDirectory, type ComplaintCategory } from '../../../src/domain/complaint/category'
import { defaultCategories } from '../../../src/domain/complaint/default-categories'
import { defaultRouting } from '../../../src/domain/complaint/default-routing'
import type { LadderRung } from '../../../src/domain/sla/warning'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

/** One list for every part of the screen: what is read with it is kept by its identity. */
const made = new WeakMap<CategoryDirectory, readonly ComplaintCategory[]>()

/** The categories the centre works with, given and its own. */
export function useCategories(): readonly ComplaintCategory[] {
  const own = useFacts(({ board }) => board.categories)
  const known = made.get(own)
  if (known !== undefined) return known
  const categories = categoriesOf(defaultCategories, own)
  made.set(own, categories)
  return categories
}

/** The rules complaints are routed by, the same that the hub decides by. */
export function useRouting() {
  return useFacts(({ board }) => board.routing.routing) ?? defaultRouting
}

/** The centre's own holidays once it has put any. */
export function useHolidays() {
  return useFacts(({ board }) => board.calendars.items[HOLIDAYS]) ?? nationalHolidays
}

const rungs = { liaison: 'agency', operator: 'operator', supervisor: 'supervisor', admin: 'supervisor' } as const

/** Where the person at this screen stands on the ladder of warnings. */
export function useRung(): LadderRung {
  return rungs[useSession().user.role]
}

/** The name of a category in the language of the screen; its id where the centre knows it no more. */
export function useCategoryName(): (id: string | undefined) => string {
  const { t, i18n } = useTranslation()
  const categories = useCategories()
  return (id) => {
    if (id === undefined) return t('rabeg.noCategory')
    const name = categories.find((category) => category.id === id)?.name
    return name === undefined ? id : i18n.language === 'en' ? name.en : name.id
  }
}

/** An agency as the room calls it. */
export function useAgencyName(): (id: string) => string {
  const agencies = useFacts(({ board }) => board.agencies.items)
  return (id) => agencies[id]?.shortName ?? id
}
