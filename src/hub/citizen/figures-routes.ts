import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { ComplaintFigures } from '../../domain/complaint/figures'
import { DAY, MINUTE, wibDate, wibDayStart } from '../../domain/kernel/time'
import { createMaskedWords } from '../gateway/open311/masked-words'
import { ownAddress } from '../gateway/own-address'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { pageOf } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { bulkHeader, bulkRows } from './figures-csv'
import { figuresPage } from './figures-page'
import { noticePage } from './render/layout'

/** The first year the service had; nothing is older. */
const FIRST_YEAR = 2018
/** A page everybody looks at is counted once in so long. */
const COUNTED_FOR = 2 * MINUTE
/** Tables from one address: each may read a whole year. */
const TABLES_AT_ONCE = 6
const TABLES_LATER = 1 / 60
/** More than a day of the largest city in the country. */
const MOST_A_DAY = 100_000

/** `GET /angka?tahun=` and `/angka.csv?tahun=`: what anybody may know of how complaints are answered. */
export function figuresRoutes(deps: CitizenDeps): Hono {
  const { config, core, centre, now, logger } = deps
  const routes = new Hono()
  const limit = createRateLimit(now, TABLES_AT_ONCE, TABLES_LATER)
  const maskedWords = createMaskedWords()
  const counted = new Map<number, { readonly at: number; readonly figures: Promise<ComplaintFigures> }>()

  const thisYear = () => Number(wibDate(now()).slice(0, 4))
  const yearOf = (said: string | undefined): number | undefined => {
    if (said === undefined) return thisYear()
    const year = /^\d{4}$/.test(said) ? Number(said) : 0
    return year >= FIRST_YEAR && year <= thisYear() ? year : undefined
  }
  const periodOf = (year: number) => ({
    from: wibDayStart(Date.parse(`${year}-01-01T12:00:00+07:00`)),
    to: wibDayStart(Date.parse(`${year + 1}-01-01T12:00:00+07:00`)),
  })
  function figuresOf(year: number): Promise<ComplaintFigures> {
    const known = counted.get(year)
    if (known !== undefined && now() - known.at < COUNTED_FOR) return known.figures
    const figures = core.complaintFigures(periodOf(year))
    counted.set(year, { at: now(), figures })
    // A count that failed is not kept.
    figures.catch(() => counted.delete(year))
    return figures
  }

  routes.get('/angka', async (c) => {
    const view = viewFor(c, deps)
    const year = yearOf(c.req.query('tahun'))
    if (year === undefined) {
      return pageOf(c, noticePage(view, view.say('fault.page'), view.say('fault.page-text')), 404)
    }
    const categories = core.categories()
    const page = figuresPage(view, year, await figuresOf(year), {
      agency: centre.agencyName,
      category: (id) => categories.find((category) => category.id === id)?.name[view.language] ?? id,
    })
    return pageOf(c, page)
  })

  routes.get('/angka.csv', (c) => {
    const view = viewFor(c, deps)
    const year = yearOf(c.req.query('tahun'))
    if (year === undefined) {
      return pageOf(c, noticePage(view, view.say('fault.page'), view.say('fault.page-text')), 404)
    }
    const wait = limit.take(rateKeyOf(addressOf(c)))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return c.text('', 429)
    }
    const address = ownAddress(c, config)
    const context = {
      now: now(),
      categories: core.categories(),
      agencyName: centre.agencyName,
      photoUrl: (photoId: string) => `${address}/api/photos/${photoId}`,
      maskedWords,
    }
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="rabeg-${year}.csv"`)
    const { from, to } = periodOf(year)
    return stream(c, async (out) => {
      try {
        await out.write(bulkHeader)
        // A day at a time: a year of a large city is not held in memory.
        for (let day = from; day < Math.min(to, now()) && !out.aborted; day += DAY) {
          const found = await core.publicComplaints({ from: day, to: day + DAY - 1, limit: MOST_A_DAY })
          if (found.length > 0) await out.write(await bulkRows([...found].reverse(), context))
        }
      } catch (cause) {
        logger.error({ err: cause }, 'a table of complaints broke off')
        throw cause
      }
    })
  })
  return routes
}
