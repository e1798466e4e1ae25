import type { SlaClock } from '../../../domain/sla/sla-clock'
import type { WallClock } from '../../../domain/sla/promise'
import { HOUR } from '../../../domain/kernel/time'
import { flag, html, type Html, type HtmlPart } from '../html'
import { stateWord, type Possible, type SeenComplaint } from '../public-view'
import type { Story } from '../story'
import type { UrgentForm } from '../urgent-form'
import type { View } from '../view'
import { spanOf, wibMoment } from '../wib'
import type { WordKey } from '../words.id'
import { dangerBox, type DangerSeen } from './danger'
import { choice } from './form-parts'
import { icons } from './icons'
import { forgetPart, keysPart, type Keys } from './keys'
import { languageLink, layout } from './layout'
import { urgentPart } from './urgent'

/** The four things a reporter may do afterwards. */
export const acts = ['add', 'rate', 'dispute', 'reopen'] as const
export type Act = (typeof acts)[number]

export interface FollowPage {
  readonly seen: SeenComplaint
  readonly agencyName: (agencyId: string) => string
  readonly photoUrl: (photoId: string, size: 'full' | 'thumb') => string
  /** Of whoever made it; nobody else has any. */
  readonly own: OwnPart | undefined
  /** Said above everything: an act was done. */
  readonly notice?: string
  /** What was just added sounds like an emergency. */
  readonly danger?: DangerSeen
  /** The report itself does, nobody has answered yet, and no promise of days is shown. */
  readonly isUrgent?: boolean
  readonly urgent?: UrgentForm
  /** Until a button says that they are kept. */
  readonly keys?: Keys
}

interface OwnPart {
  readonly possible: Possible
  readonly tokenOf: (act: Act) => string
  readonly refused?: OwnRefusal
}

/** An act that was refused, with what was typed. */
export interface OwnRefusal {
  readonly act: Act
  readonly text: string
  readonly stars: string
  readonly fault: string
}

export function followPage(view: View, page: FollowPage): string {
  const { say, url } = view
  const { seen, own, notice, danger, urgent } = page
  const code = seen.trackingCode
  const main = html`${danger !== undefined && dangerBox(view, danger, true)}${notice !== undefined && html`<p class="notice" role="status">${icons.check} ${notice}</p>`}
    ${urgent !== undefined && urgentPart(view, urgent)}
    <h1>${say('follow.title', { code })}</h1>
    ${page.keys !== undefined && keysPart(view, page.keys)} ${own?.refused !== undefined && refusal(view, own.refused)}
    ${page.isUrgent !== true && html`<p class="state state-${seen.state}">${stateWord(seen.state, say)}</p>`}
    ${seen.state === 'promoted' && html`<p><a href="tel:112">${say('danger.check')}</a></p>`}
    ${own === undefined && html`<p class="hint">${say('follow.public')} <a href="${url('/lacak', { kode: code, pin: '' })}">${say('follow.open-own')}</a></p>`}
    ${page.isUrgent === true ? html`<p>${say('danger.no-promise')}</p>` : clocks(view, seen)} ${said(view, page)}
    ${history(view, page)} ${own !== undefined && ownActs(view, own, seen)}`
  return layout(view, {
    title: say('follow.title', { code }),
    main,
    link: 'new',
    language: own === undefined ? languageLink(view, '/lacak', { kode: code }) : languageLink(view, '/lacak'),
  })
}

/** The act stands far below: what was wrong with it leads there. */
function refusal({ say }: View, { act, fault }: OwnRefusal): Html {
  return html`<div class="faults" role="alert" id="faults" tabindex="-1">
    <h2>${icons.warning} ${say('fault.title')}</h2>
    <p><a href="#${act}">${fault}</a></p>
  </div>`
}

function clocks(view: View, { clocks: { response, completion }, kept }: SeenComplaint): Html {
  return html`<dl class="clocks">
    ${clock(view, 'response', response, kept.response)}${clock(view, 'completion', completion, kept.completion)}
  </dl>`
}

function clock(view: View, which: WallClock, sla: SlaClock, isKept: boolean): Html {
  const { say } = view
  const { tone, words, at } = clockWords(view, sla, isKept)
  return html`<div class="clock ${tone}">
    <dt>${say(`clock.${which}`)}</dt>
    <dd>
      <b>${words}</b>
      ${at !== undefined && html`<span>${at}</span>`}
      ${sla.pausedAt !== undefined && html`<span>${say('clock.paused')}</span>`}
      <small>${say('clock.promise', { hours: Math.round(sla.target / HOUR) })}</small>
    </dd>
  </div>`
}

interface ClockWords {
  readonly tone: 'kept' | 'late' | 'runs' | 'ended'
  readonly words: string
  readonly at?: string
}

function clockWords({ say, language }: View, sla: SlaClock, isKept: boolean): ClockWords {
  const late = say('clock.late', { time: spanOf(sla.overdue, say) })
  if (sla.metAt !== undefined) {
    const at = say('clock.at', { at: wibMoment(sla.metAt, language) })
    if (!isKept) return { tone: 'ended', words: say('clock.ended'), at }
    return sla.breachedAt === undefined
      ? { tone: 'kept', words: say('clock.met'), at }
      : { tone: 'late', words: late, at }
  }
  const at = say('clock.due', { at: wibMoment(sla.dueAt, language) })
  if (sla.breachedAt !== undefined) return { tone: 'late', words: late, at }
  return { tone: 'runs', words: say('clock.left', { time: spanOf(sla.left, say) }), at }
}

function said(view: View, { seen, agencyName, photoUrl, isUrgent }: FollowPage): Html {
  const { say, language } = view
  const row = (label: WordKey, value: HtmlPart) =>
    html`<dt>${say(label)}</dt>
      <dd>${value}</dd>`
  return html`<section class="said-part">
    ${seen.isErased ? html`<p>${say('follow.erased')}</p>` : html`<p class="said">${seen.text}</p>`}
    <dl class="facts">
      ${row('follow.sent-at', wibMoment(seen.submittedAt, language))}
      ${seen.category !== undefined && row('follow.category', seen.category.name[language])}
      ${seen.place !== undefined && row('follow.place', seen.place)}
      ${isUrgent !== true && seen.agencyIds.length > 0 && row('follow.agencies', seen.agencyIds.map(agencyName).join(', '))}
    </dl>
    ${seen.reader === 'owner' && seen.identity !== 'open' && html`<p class="hint">${say(`follow.identity.${seen.identity}`)}</p>`}
    ${
      seen.photoIds.length > 0 &&
      html`<h2>${say('follow.photos')}</h2>
        ${photos(view, seen.photoIds, photoUrl)}`
    }
  </section>`
}

function photos({ say }: View, photoIds: readonly string[], photoUrl: FollowPage['photoUrl']): Html {
  return html`<ul class="photos">
    ${photoIds.map(
      (photoId, at) =>
        html`<li>
          <a href="${photoUrl(photoId, 'full')}"
            ><img src="${photoUrl(photoId, 'thumb')}" alt="${say('follow.photo', { number: at + 1 })}" loading="lazy"
          /></a>
        </li>`,
    )}
  </ul>`
}

function history(view: View, page: FollowPage): Html {
  const { say, language } = view
  return html`<section>
    <h2>${say('follow.history')}</h2>
    <ol class="history">
      ${page.seen.story.map(
        (one) =>
          html`<li class="step step-${one.kind}">
            <p>
              <b>${stepWords(view, page, one)}</b>
              <time datetime="${new Date(one.at).toISOString()}">${wibMoment(one.at, language)}</time>
            </p>
            ${one.text !== undefined && html`<p class="said">${one.text}</p>`}
            ${one.photoIds !== undefined && one.photoIds.length > 0 && photos(view, one.photoIds, page.photoUrl)}
          </li>`,
      )}
    </ol>
  </section>`
}

function stepWords({ say, language }: View, { seen, agencyName }: FollowPage, one: Story): string {
  switch (one.kind) {
    case 'submitted':
      return say(seen.reader === 'owner' ? 'event.submitted' : 'event.submitted-public')
    case 'routed':
    case 'returned':
    case 'withdrawn':
    case 'completed':
      return say(`event.${one.kind}`, { agency: agencyName(one.agencyId) })
    case 'responded': {
      const agency = one.agencyId === undefined ? say('event.centre') : agencyName(one.agencyId)
      return say(one.empty ? 'event.responded-empty' : 'event.responded', { agency })
    }
    case 'paused':
      return say('event.paused', { reason: say(`pause.${one.code}`) })
    case 'rated':
      return say('event.rated', { stars: one.stars })
    case 'categorised': {
      const name = seen.category?.id === one.category ? seen.category.name[language] : one.category
      return say('event.categorised', { category: name })
    }
    default:
      return say(`event.${one.kind}`)
  }
}

const MOST_STARS = 5

function ownActs(view: View, own: OwnPart, seen: SeenComplaint): Html {
  const { say, url } = view
  const { possible, refused, tokenOf } = own
  const form = (act: Act, inside: HtmlPart, isMulti = false) =>
    html`<details class="act" id="${act}" ${flag('open', refused?.act === act)}>
      <summary>${say(`${act}.title`)}</summary>
      <form method="post" action="${url(paths[act])}" ${isMulti && html` enctype="multipart/form-data"`} novalidate>
        <input type="hidden" name="token" value="${tokenOf(act)}" />
        ${refused?.act === act && html`<p class="fault" id="${act}-fault">${refused.fault}</p>`} ${inside}
        <button class="button">${say(`${act}.send`)}</button>
      </form>
    </details>`
  const words = (act: Act) =>
    html`<div class="field">
      <label for="${act}-text">${say(`${act}.text`)}</label>
      <textarea id="${act}-text" name="text" rows="3" ${refused?.act === act && html` aria-describedby="${act}-fault"`}>
${refused?.act === act ? refused.text : ''}</textarea>
    </div>`
  const stars = html`<fieldset class="question">
    <legend>${say('rate.stars')}</legend>
    <div class="choices fifths">
      ${Array.from({ length: MOST_STARS }, (_, at) => {
        const value = String(at + 1)
        const label = html`<span aria-hidden="true">${at + 1} ★</span
          ><span class="unseen">${say('rate.star', { count: at + 1 })}</span>`
        return choice({ name: 'stars', value, label, checked: refused?.stars === value })
      })}
    </div>
  </fieldset>`
  const given =
    seen.lastRating !== undefined && html`<p class="hint">${say('rate.given', { stars: seen.lastRating })}</p>`
  const file = html`<div class="field">
    <label for="add-photo">${say('form.photos')}</label>
    <input id="add-photo" name="photo" type="file" accept="image/jpeg,image/png" multiple />
    <p class="hint">${say('form.photos-hint')}</p>
  </div>`
  return html`<section class="acts">
    ${possible.rate && form('rate', html`${given}${stars}${words('rate')}`)}
    ${possible.reopen && form('reopen', words('reopen'))} ${possible.dispute && form('dispute', words('dispute'))}
    ${possible.add && form('add', html`${words('add')}${file}`, true)} ${forgetPart(view)}
    <form method="post" action="${url('/keluar')}"><button class="link">${say('follow.leave')}</button></form>
  </section>`
}

export const paths: Readonly<Record<Act, string>> = {
  add: '/tambah',
  rate: '/nilai',
  dispute: '/bantah',
  reopen: '/buka-lagi',
}
