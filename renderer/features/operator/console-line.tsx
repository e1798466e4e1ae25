import { useState } from 'react'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call, CallKind } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { useKeys } from '../../keys'
import { CommandLine, LogSearch } from '../command-line'
import { useLineActions } from './use-line-actions'
import { useLineContext } from './use-line-context'
import type { Intake } from './use-intake'
import type { useOpenIncident } from './use-open-incident'

interface ConsoleLineProps {
  readonly call: Call | undefined
  readonly showsCall: boolean
  readonly isAttached: boolean
  readonly intake: Intake
  readonly incident: Incident | undefined
  readonly open: readonly Incident[]
  readonly hasRinging: boolean
  readonly agencies: readonly Agency[]
  readonly openIncident: ReturnType<typeof useOpenIncident>
  readonly dispose: (call: Call, kind: CallKind) => void
  readonly undoKind: () => void
  readonly answerNext: () => void
  readonly end: (callId: string) => void
  readonly onIncident: (incidentId: string) => void
  /** Shows it with the caret in its notes. */
  readonly onNote: (incidentId: string) => void
  readonly onCall: (callId: string) => void
}

/** The command line of the room: what it is read against, and the hands that do it. */
export function ConsoleLine(props: ConsoleLineProps) {
  const { call, intake, openIncident, dispose, undoKind, answerNext, end, onIncident, onNote, onCall } = props
  const [focusRequest, setFocusRequest] = useState(0)
  const [searched, setSearched] = useState<string>()
  const { perform, last } = useLineActions({
    call,
    intake,
    openIncident,
    dispose,
    undoKind,
    answerNext,
    end,
    selectIncident: onIncident,
    searchLog: setSearched,
  })
  const context = useLineContext({ ...props, last })
  const focus = () => setFocusRequest((count) => count + 1)
  useKeys({ 'line.open': focus, 'line.open-in-text': focus })
  return (
    <>
      <CommandLine context={context} focusRequest={focusRequest} onRun={perform} />
      {searched !== undefined && (
        <LogSearch
          text={searched}
          onOpen={(incidentId) => {
            setSearched(undefined)
            onIncident(incidentId)
          }}
          onNote={(incidentId) => {
            setSearched(undefined)
            onNote(incidentId)
          }}
          onCall={(callId) => {
            setSearched(undefined)
            onCall(callId)
          }}
          onClose={() => setSearched(undefined)}
        />
      )}
    </>
  )
}
