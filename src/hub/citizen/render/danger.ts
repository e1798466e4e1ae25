import type { EmergencySign } from '../../../domain/complaint/detect-emergency'
import { safetyAdvice, type SafetyAdvice } from '../../../domain/complaint/safety-advice'
import { html, type Html, type HtmlPart } from '../html'
import type { View } from '../view'
import { icons } from './icons'

/** What made somebody think of an emergency, in the person's own words. */
export interface DangerSeen {
  readonly level: EmergencySign['level']
  readonly words: readonly string[]
  readonly answered: boolean
  readonly advice: SafetyAdvice
}

/** The words a sign rests on, each once, as they were written. */
export function dangerSeen(text: string, sign: EmergencySign | undefined, answered: boolean): DangerSeen | undefined {
  if (sign === undefined && !answered) return undefined
  const words = wordsAt(text, sign?.words ?? [])
  const advice = safetyAdvice(sign?.type ?? 'lainnya', text, sign?.dangers ?? [])
  return { level: answered ? 'danger' : (sign?.level ?? 'danger'), words, answered, advice }
}

/** Neighbouring words are one: `kabel putus`, not `kabel`, `putus`. */
function wordsAt(text: string, spans: EmergencySign['words']): readonly string[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of spans) {
    const last = joined.at(-1)
    if (last !== undefined && /^[\s,]{0,2}$/.test(text.slice(last.to, from))) last.to = to
    else joined.push({ from, to })
  }
  return [...new Set(joined.map(({ from, to }) => text.slice(from, to)))].slice(0, 3)
}

/** `kept`: the report is in already. */
export function dangerBox(view: View, seen: DangerSeen, kept: boolean): Html {
  const { say } = view
  const quoted = seen.words.map((word) => `“${word}”`).join(', ')
  const why = quoted !== '' ? say('danger.why-words', { words: quoted }) : seen.answered && say('danger.why-answer')
  return dangerShell(view, {
    hidden: false,
    why,
    advice: say(`advice.${seen.advice}`),
    after: say(kept ? 'danger.kept' : 'danger.still-kept'),
  })
}

/** Somebody may be in danger: 112 stands first here too, and what is said of it is less sure. */
export function checkBox({ say }: View, { advice }: DangerSeen): Html {
  return html`<div class="danger check">
    <p>${icons.warning} <strong>${say('danger.check')}</strong></p>
    <a class="button call" href="tel:112">${icons.phone} ${say('danger.check-call')}</a>
    <p>${say('danger.advice')} ${say(`advice.${advice}`)}</p>
  </div>`
}

/** The same box, waiting for the script to find something while a person types. */
export function waitingDangerBox(view: View): Html {
  return dangerShell(view, { hidden: true, why: '', advice: '', after: view.say('danger.still-kept') })
}

interface Shell {
  readonly hidden: boolean
  readonly why: HtmlPart
  readonly advice: string
  readonly after: string
}

/** The button before the words: whoever is in danger reads one line. */
function dangerShell({ say }: View, { hidden, why, advice, after }: Shell): Html {
  // A live region has to be in the page before it is filled.
  return html`<div class="danger-live" role="alert" data-danger data-why="${say('danger.why-words')}">
    ${
      hidden
        ? html`<div class="danger" hidden data-danger-box>${inside()}</div>`
        : html`<div class="danger" data-danger-box>${inside()}</div>`
    }
  </div>`

  function inside(): Html {
    return html`<p class="danger-title">${icons.warning} <strong>${say('danger.title')}</strong></p>
      <a class="button call" href="tel:112">${icons.phone} ${say('danger.call')}</a>
      <p class="advice">${say('danger.advice')} <b data-danger-advice>${advice}</b></p>
      <p><span data-danger-why>${why}</span> ${say('danger.call-first')} ${after}</p>`
  }
}
