import type { ComplaintCategory } from '../../../domain/complaint/category'
import { roadStatuses } from '../../../domain/complaint/complaint'
import type { Answer } from './answer'
import { words } from './words'

/** The attribute that asks whose road it is. The others bear the ids of danger questions. */
export const ROAD_STATUS = 'road-status'
export const YES = 'yes'
export const NO = 'no'

export interface Attribute {
  readonly variable: boolean
  readonly code: string
  readonly datatype: 'text' | 'singlevaluelist'
  readonly required: boolean
  readonly datatype_description: string | null
  readonly order: number
  readonly description: string
  readonly values: readonly { readonly key: string; readonly name: string }[]
}

/** What a service asks beside GeoReport's own fields, in the order it is shown. */
export function attributesOf({ asksRoadStatus, dangers }: ComplaintCategory): readonly Attribute[] {
  const road: Omit<Attribute, 'order'> = {
    variable: true,
    code: ROAD_STATUS,
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: words.roadStatusHelp,
    description: words.roadStatus,
    values: roadStatuses.map((key) => ({ key, name: words.road[key] })),
  }
  const asked = dangers.map(({ id, ask }): Omit<Attribute, 'order'> => ({
    variable: true,
    code: id,
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: words.yesOrNo,
    description: ask.id,
    values: [
      { key: YES, name: words.yes },
      { key: NO, name: words.no },
    ],
  }))
  const told: Omit<Attribute, 'order'> = {
    variable: false,
    code: 'emergency-112',
    datatype: 'text',
    required: false,
    datatype_description: null,
    description: words.emergency,
    values: [],
  }
  const all = [...(asked.length > 0 ? [told] : []), ...(asksRoadStatus ? [road] : []), ...asked]
  return all.map((attribute, index) => ({ ...attribute, order: index + 1 }))
}

/** `group`: the agency it goes to. */
export function serviceList(
  categories: readonly ComplaintCategory[],
  groupOf: (categoryId: string) => string | undefined,
): Answer {
  const services = categories
    .filter(({ active }) => active)
    .map((category) => ({
      service_code: category.id,
      service_name: category.name.id,
      description: category.name.en,
      metadata: attributesOf(category).length > 0,
      type: 'realtime',
      keywords: [category.name.id, category.name.en].join(', '),
      group: groupOf(category.id) ?? '',
    }))
  return { json: services, xml: { services: { service: services } } }
}

export function serviceDefinition(category: ComplaintCategory): Answer {
  const attributes = attributesOf(category)
  const named = attributes.map(({ values, ...attribute }) => ({
    ...attribute,
    values: values.length === 0 ? null : { value: values },
  }))
  return {
    json: { service_code: category.id, attributes },
    xml: { service_definition: { service_code: category.id, attributes: { attribute: named } } },
  }
}
