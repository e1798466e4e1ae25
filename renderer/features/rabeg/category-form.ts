import type { ClockHours, ComplaintCategory } from '../../../src/domain/complaint/category'
import type { Severity } from '../../../src/domain/complaint/complaint'

type Texts = Readonly<Record<Severity, Readonly<Record<keyof ClockHours, string>>>>

/** As the contract takes them: an hour at least, two years at most. */
const MOST = 17_520

/** Hours as typed; undefined when one of them is no whole number of hours that may be promised. */
export function hoursOf(texts: Texts): ComplaintCategory['hours'] | undefined {
  const read = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0)
  const clock = ({ response, completion }: Texts[Severity]) => ({
    response: read(response),
    completion: read(completion),
  })
  const hours = { ringan: clock(texts.ringan), sedang: clock(texts.sedang), berat: clock(texts.berat) }
  const all = Object.values(hours).flatMap(({ response, completion }) => [response, completion])
  return all.every((hour) => hour >= 1 && hour <= MOST) ? hours : undefined
}

/** The same as the wire wants it, whose lists are its own. */
export function categoryInput(category: ComplaintCategory) {
  return { ...category, dangers: category.dangers.map((danger) => ({ ...danger })) }
}
