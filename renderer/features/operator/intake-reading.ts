import type { Lexicon } from '../../../src/domain/intake/lexicon'
import { proposePlaces, type PlaceProposal } from '../../../src/domain/place/propose-places'
import { readReport, type ReportReading, type TypeProposal } from '../../../src/domain/intake/read-report'
import type { Span } from '../../../src/domain/words/spoken-words'

/** What the words of a report propose, with the text they were read from: every span is an index into it. */
export interface IntakeReading {
  readonly text: string
  /** Best first, at most three: each has its key. */
  readonly types: readonly TypeProposal[]
  /** Best first, at most three. */
  readonly places: readonly PlaceProposal[]
  readonly urgent: readonly Span[]
  readonly people: ReportReading['people']
  readonly emergency: ReportReading['emergency']
  readonly doubts: ReportReading['doubts']
}

const mostChoices = 3
/** A place the words only hint at is not offered (0–1). */
const leastPlace = 0.4

/** Reads what was typed so far. Takes milliseconds, so the screen asks after a pause of the typing. */
export function readIntake(text: string, lexicon: Lexicon): IntakeReading {
  const { types, urgent, people, emergency, doubts } = readReport(text, lexicon)
  return {
    text,
    types: types.slice(0, mostChoices),
    places: proposePlaces(text, mostChoices).filter(({ score }) => score >= leastPlace),
    urgent,
    people,
    emergency,
    doubts,
  }
}

/** The words a proposal was made of, as they stand; what stands side by side is one. */
export function quotedWords(text: string, spans: readonly Span[]): readonly string[] {
  return joinedSpans(text, spans).map(({ from, to }) => text.slice(from, to))
}

/** Spans with nothing but blanks between them are one. */
function joinedSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && text.slice(last.to, span.from).trim() === '') {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else joined.push(span)
  }
  return joined
}

export type MarkKind = 'type' | 'place' | 'urgent'

/** A stretch of the text, under none, one or several marks. */
export interface MarkedPiece {
  readonly from: number
  readonly text: string
  readonly marks: readonly MarkKind[]
}

/**
 * The text in pieces, for drawing the marks under it. Words are marked while everything up to their end is still as it
 * was when it was read: what is typed behind them leaves them be.
 */
export function markedPieces(
  now: string,
  read: string,
  marks: Readonly<Record<MarkKind, readonly Span[]>>,
): readonly MarkedPiece[] {
  let same = 0
  while (same < now.length && same < read.length && now[same] === read[same]) same++
  const kinds = ['type', 'place', 'urgent'] as const
  const spans = kinds.flatMap((kind) =>
    joinedSpans(read, marks[kind])
      .filter(({ to }) => to <= same)
      .map((span) => ({ ...span, kind })),
  )
  const edges = [...new Set([0, now.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => ({
    from,
    text: now.slice(from, edges[index + 1]),
    marks: kinds.filter((kind) => spans.some((span) => span.kind === kind && span.from <= from && from < span.to)),
  }))
}
