import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import styles from './command-line.module.css'
import type { LineContext } from './line-context'
import type { Joined, Meaning, Missing, PlaceInLine, Reading } from './reading'

interface ReadingViewProps {
  readonly reading: Reading
  readonly context: LineContext
}

interface Part {
  readonly name: string
  readonly text: string
}

/** What a line was understood as, part by part, and what is missing in it. */
export function ReadingView({ reading, context }: ReadingViewProps) {
  const { t } = useTranslation()
  const { meaning, missing } = reading
  if (meaning.kind === 'nothing') return <p className={styles.detail}>{t('line.nothing')}</p>
  const parts = partsOf(meaning)
  return (
    <>
      {meaning.kind !== 'unknown' && (
        <p className={styles.parts}>
          <strong>{titleOf(meaning)}</strong>
          {parts.map(({ name, text }) => (
            <span key={name} className={styles.part}>
              <span className={styles.name}>{name}</span>
              {text}
            </span>
          ))}
        </p>
      )}
      {missing.length === 0 ? (
        <p className={styles.ready}>
          <KeyCap>{'Enter'}</KeyCap> {t(`line.does.${meaning.kind}`)}
        </p>
      ) : (
        <p className={styles.missing}>
          <span>{t(meaning.kind === 'open' && canFill(reading) ? 'line.fillsForm' : 'line.notYet')}</span>
          {missing.map((code) => (
            <span key={code}>{missingText(code, meaning)}</span>
          ))}
        </p>
      )}
    </>
  )

  function titleOf(of: Exclude<Meaning, { readonly kind: 'nothing' | 'unknown' }>): string {
    if (of.kind === 'open') return t('line.title.open', { type: t(`type.${of.type}`) })
    if (of.kind === 'call-kind') return t('line.title.call-kind', { kind: t(`kind.${of.callKind}`) })
    return t(`line.title.${of.kind}`)
  }

  function missingText(code: Missing, of: Meaning): ReactNode {
    if (code === 'verb') return t('line.missing.verb', { word: of.kind === 'unknown' ? of.word : '' })
    if (code === 'call') return t('line.missing.call', { answer: keyOf('call.answer-next'), create: keyOf('call.new') })
    return t(`line.missing.${code}`)
  }

  function partsOf(of: Meaning): readonly Part[] {
    switch (of.kind) {
      case 'open':
        return [
          part('place', placeText(of.place)),
          part(of.named ? 'agencies' : 'agenciesOfType', of.agencyIds.map(agencyText).join(', ') || t('line.none')),
          part('words', of.words),
        ]
      case 'note':
        return [part('incident', incidentText(of.incident)), part('words', of.text)]
      case 'status':
        return [
          part('incident', incidentText(of.incident)),
          part('agency', of.agencyId === undefined ? '' : agencyText(of.agencyId)),
          part('step', of.step === undefined ? '' : t(`step.${of.step}`)),
          ...(of.step === 'cancelled'
            ? []
            : [part('officer', of.officer), part('via', t(`operator.channel.${of.via}`))]),
          part('reason', of.reason),
        ].filter(({ text }) => text !== '')
      case 'search':
        return [part('words', of.text), part('found', t('line.found', { count: of.found.length }))]
      case 'join':
        return [
          part('what', joinedText(of.what)),
          part('into', incidentText(of.target)),
          ...(of.reason === '' ? [] : [part('reason', of.reason)]),
        ]
      case 'place':
        return [part('of', subjectText(of.of)), part('place', placeText(of.place)), ...reasonOf(of.of, of.reason)]
      case 'priority':
        return [
          part('of', subjectText(of.of)),
          part('priority', of.priority === undefined ? '' : `${of.priority} ${t(`priority.${of.priority}`)}`),
          ...reasonOf(of.of, of.reason),
        ]
      case 'close':
        return [
          part('incident', incidentText(of.incident)),
          part('outcome', of.outcome === undefined ? '' : t(`disposition.${of.outcome}`)),
          ...(of.note === '' ? [] : [part('words', of.note)]),
        ]
      case 'undo':
        return of.last === undefined
          ? []
          : [
              part('line', of.last.line),
              ...(of.last.cannot === undefined ? [] : [part('cannot', t(`line.cannot.${of.last.cannot}`))]),
            ]
      case 'call-kind':
      case 'end': {
        const { call } = context
        return call === undefined ? [] : [part('call', call.number ?? t('operator.calls.noNumber'))]
      }
      case 'answer':
      case 'help':
      case 'nothing':
      case 'unknown':
        return []
    }
  }

  function part(name: string, text: string): Part {
    return { name: t(`line.part.${name}`), text }
  }

  function reasonOf(of: 'call' | Incident | undefined, reason: string): readonly Part[] {
    return of === 'call' && reason === '' ? [] : [part('reason', reason)]
  }

  function agencyText(id: string): string {
    return context.agencies.find((agency) => agency.id === id)?.shortName ?? id
  }

  function incidentText(incident: Incident | undefined): string {
    return incident === undefined ? '' : `${incident.number} ${t(`type.${incident.type}`)}`
  }

  function subjectText(of: 'call' | Incident | undefined): string {
    return of === 'call' ? t('line.thisCall') : incidentText(of)
  }

  function joinedText(what: Joined | undefined): string {
    if (what === undefined) return ''
    if (what.kind === 'incident') return incidentText(what.incident)
    return t('line.callOf', { number: what.number ?? t('operator.calls.noNumber') })
  }

  function placeText(place: PlaceInLine): string {
    switch (place.kind) {
      case 'none':
        return ''
      case 'found':
        return place.verified ? place.label : `${place.label} (${t('operator.place.unverified')})`
      case 'of-form':
        return t('line.placeOfForm')
      case 'several':
        return place.labels.join(' / ')
    }
  }
}

/** An opening without its place still fills the form of the call. */
export function canFill({ meaning, missing }: Reading): boolean {
  return (
    meaning.kind === 'open' &&
    meaning.callId !== undefined &&
    missing.length > 0 &&
    missing.every((code) => code === 'place' || code === 'place-choice')
  )
}
