import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { rememberedLogin, useSession } from '../../store/session'
import { readImportLine, type ImportFormat, type ImportLine } from './import-report'

type Progress = Omit<Extract<ImportLine, { event: 'progress' }>, 'event'>
type Report = Omit<Extract<ImportLine, { event: 'done' }>, 'event'>

export type ImportState =
  | { readonly kind: 'idle' }
  /** Without `progress` the file itself is still on its way. */
  | { readonly kind: 'running'; readonly progress?: Progress }
  | { readonly kind: 'done'; readonly report: Report }
  /** Not a row of it was taken. `said`: by the hub. */
  | { readonly kind: 'refused'; readonly code: string; readonly said: string }
  /** It ended in between; the same file again goes on from there. */
  | { readonly kind: 'broken'; readonly progress?: Progress }
  | { readonly kind: 'unreachable' }

const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Hands the hub a file of complaints from elsewhere and follows what it makes of it. Closed before its end, it stops there. */
export function useImport() {
  const { hubUrl } = useSession()
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (file: File, format: ImportFormat, source: string) => {
    const stop = new AbortController()
    running.current = stop
    setState({ kind: 'running' })
    let progress: Progress | undefined
    const broken = (): ImportState => ({ kind: 'broken', ...(progress === undefined ? {} : { progress }) })
    const take = (line: string) => {
      const said = readImportLine(line)
      if (said === undefined) return undefined
      if (said.event === 'failed') return broken()
      const { event, ...rest } = said
      if (event === 'done') return { kind: 'done', report: said } as const
      progress = rest
      setState({ kind: 'running', progress })
      return undefined
    }
    try {
      const token = rememberedLogin(hubUrl)?.token
      const query = new URLSearchParams({ format, source })
      const response = await fetch(`${hubUrl}/api/complaints/import?${query.toString()}`, {
        method: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        body: file,
        signal: stop.signal,
      })
      if (!response.ok || response.body === null) {
        const read = problem.safeParse(await response.json())
        const { code, message } = read.success ? read.data.error : { code: 'internal', message: '' }
        return setState({ kind: 'refused', code, said: message })
      }
      const end = await lastOf(response.body, take)
      setState(end ?? broken())
    } catch {
      // Before the first line nothing is known of it; afterwards the rows so far are in.
      setState(progress === undefined && !stop.signal.aborted ? { kind: 'unreachable' } : broken())
    }
  }
  return {
    state,
    start: (file: File, format: ImportFormat, source: string) => void start(file, format, source),
    stop: () => running.current?.abort(),
    again: () => setState({ kind: 'idle' }),
  }
}

/** Gives each line to `take`; what it answers first is the end. */
async function lastOf<T>(
  body: ReadableStream<Uint8Array>,
  take: (line: string) => T | undefined,
): Promise<T | undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) {
      const end = line.trim() === '' ? undefined : take(line)
      if (end !== undefined) return end
    }
    if (done) return undefined
  }
}
