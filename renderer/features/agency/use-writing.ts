import { useEffect, useRef, useState } from 'react'
import type { Writing } from './note-form'
import type { Order } from './orders'
import type { OpenQuestion } from './questions'

/** What the note form writes now, and the keys that lead into it. */
export function useWriting(shown: Order | undefined, questions: readonly OpenQuestion[]) {
  const [kind, setKind] = useState<'note' | 'question'>('note')
  const [answering, setAnswering] = useState<OpenQuestion>()
  const [focusNote, setFocusNote] = useState(0)
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusNote > 0) fieldRef.current?.focus()
  }, [focusNote])
  const begin = (question: OpenQuestion | undefined) => {
    setAnswering(question)
    setFocusNote((count) => count + 1)
  }
  const open = questions.find(({ note }) => note.id === answering?.note.id)
  const writing: Writing | undefined =
    open !== undefined
      ? { kind: 'answer', incident: open.incident, question: open.note }
      : shown && { kind, incident: shown.incident }
  return {
    writing,
    fieldRef,
    write: (next: 'note' | 'question') => {
      setKind(next)
      begin(undefined)
    },
    answer: begin,
    sent: () => {
      // The next letter is a key of the desk again, not a word of a note nobody meant to write.
      fieldRef.current?.blur()
      setAnswering(undefined)
      setKind('note')
    },
  }
}
