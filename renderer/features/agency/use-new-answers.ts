import { useEffect, useMemo, useRef } from 'react'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { incidentIn } from '../../store/incidents-by-id'
import { askedOn, newAnswers, readAnswer, type NewAnswer } from './new-answers'
import type { OpenQuestion } from './questions'

interface NewAnswers {
  readonly answers: readonly NewAnswer[]
  /** The first of them has been read. */
  readonly read: () => void
}

/** Answers to our questions that nobody has read: said until then, over a restart too, and heard once (`sound`). */
export function useNewAnswers(questions: readonly OpenQuestion[], sound: () => void): NewAnswers {
  const facts = useFacts((snapshot) => snapshot.facts)
  const [kept, keep] = useDraft('liaison-asked', '')
  const asked = useMemo(() => kept.split(' ').filter((name) => name !== ''), [kept])
  useEffect(() => {
    const next = askedOn(asked, questions)
    if (next !== asked) keep(next.join(' '))
  }, [asked, questions, keep])
  const answers = useMemo(() => newAnswers(asked, (id) => incidentIn(facts, id)), [asked, facts])
  const told = useRef(new Set<string>())
  useEffect(() => {
    const fresh = answers.filter(({ answer }) => !told.current.has(answer.id))
    if (fresh.length === 0) return
    for (const { answer } of fresh) told.current.add(answer.id)
    sound()
  }, [answers, sound])
  const read = () => {
    const [first] = answers
    if (first !== undefined) keep(readAnswer(asked, first).join(' '))
  }
  return { answers, read }
}
