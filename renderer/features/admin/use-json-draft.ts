import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { useDraft } from '../../store/draft'

/** A value kept from the first change on, like a draft of text; one that can't be read counts as not there. */
export function useJsonDraft<T>(
  key: string,
  shape: z.ZodType<T>,
  initial: T,
): readonly [T, (next: T) => void, () => void] {
  const [text, write, clear] = useDraft(key, '')
  const value = useMemo(() => readDraft(text, shape) ?? initial, [text, shape, initial])
  const put = useCallback((next: T) => write(JSON.stringify(next)), [write])
  return [value, put, clear]
}

function readDraft<T>(text: string, shape: z.ZodType<T>): T | undefined {
  if (text === '') return undefined
  try {
    const parsed = shape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
