import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { isWholeCity, wordsWithoutPoint } from '../../../src/domain/place/whole-city'
import { timeOfDay } from './clock'
import { wasSilent } from './incident-dangers'
import { isCoarse, locationWords } from './place-words'

type Translate = (key: string, values?: Readonly<Record<string, string>>) => string

interface OrderText {
  readonly incident: Pick<Incident, 'number' | 'type' | 'priority' | 'location' | 'areaCode' | 'narrative' | 'triage'>
  readonly dispatch: Pick<Dispatch, 'times' | 'message'>
  /** As the room says it. */
  readonly agencyName: string
  /** Of whoever called, as far as it is known. */
  readonly callers: readonly string[]
  /** Dangers to responders from the triage, in Indonesian. */
  readonly dangers: readonly string[]
}

/**
 * An order as one text, for an agency that no console reaches: to paste into a message, to print, to read out. It is
 * written to the agency, so it is in Indonesian whatever the screen speaks: `t` must be. Dangers stand before the place:
 * who reads no further must have read them. Who calls about violence at home, or without a voice, is not given away: their
 * telephone may lie beside the one they fear.
 */
export function orderText({ incident, dispatch, agencyName, callers, dangers }: OrderText, t: Translate): string {
  const { type, priority, location, areaCode, narrative, number } = incident
  const words = wordsWithoutPoint(location)
  const place =
    words === undefined ? locationWords(location, areaCode, false) : t('operator.place.pointless', { words })
  const line = (key: string, value: string | undefined) =>
    value === undefined || value.trim() === '' ? [] : [t(`dispatch.text.${key}`, { value: value.trim() })]
  const isHidden = isCoarse(type) || wasSilent(incident.triage)
  const back = isHidden ? t('dispatch.text.backByCentre') : callers.length === 0 ? undefined : callers.join(', ')
  return [
    t('dispatch.text.title', { agency: agencyName }),
    t('dispatch.text.what', { type: t(`type.${type}`), priority, urgency: t(`priority.${priority}`) }),
    ...line('dangers', dangers.join(' ')),
    ...line('where', place === '' ? t('operator.place.unknown') : place),
    ...line('map', location === undefined || isWholeCity(location) ? undefined : mapLink(location)),
    ...line('callBack', back ?? t('dispatch.text.noNumber')),
    ...line('number', number),
    ...line('report', narrative),
    ...line('message', dispatch.message),
    ...line('ordered', dispatch.times.ordered === undefined ? undefined : `${timeOfDay(dispatch.times.ordered)} WIB`),
  ].join('\n')
}

/** A link that any phone opens; five decimals are a metre. */
function mapLink({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const [north, east] = [lat.toFixed(5), lon.toFixed(5)]
  return `https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=17/${north}/${east}`
}
