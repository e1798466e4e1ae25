import { useEffect, useMemo, useRef } from 'react'
import { useDraft } from '../../store/draft'
import { rememberDraft, useDrafts } from '../../store/draft-store'
import { useUploadPhoto } from '../../store/photos'
import { useSession } from '../../store/session'
import { arrived, nothingOnWay, setOnWay, usePhotosOnWay, type OnWay } from './photos-on-way'

/** As many as the contract takes with one command. */
export const MOST_PHOTOS = 10

export interface PhotoDraft extends OnWay {
  readonly photoIds: readonly string[]
  readonly add: (files: readonly File[]) => void
  readonly remove: (photoId: string) => void
  /**
   * Every photo, once none is on its way. Nothing when one did not arrive, so that nobody sends without it unknowingly: asked
   * again it answers with those that did. Nothing either when the form has gone meanwhile: then it is not to be sent.
   */
  readonly settled: () => Promise<readonly string[] | undefined>
  readonly forget: () => void
}

/** Ids hold no blank. */
const idsOf = (kept: string): readonly string[] => kept.split(' ').filter((id) => id !== '')

/** The photos of a form: the hub keeps each at once; which they are is kept like the words, until the form is sent. */
export function usePhotoDraft(draftKey: string): PhotoDraft {
  const { owner } = useSession()
  const upload = useUploadPhoto()
  const [kept, write, clear] = useDraft(draftKey, '')
  const form = JSON.stringify([owner, draftKey])
  const way = usePhotosOnWay(({ of }) => of[form] ?? nothingOnWay)
  const photoIds = useMemo(() => idsOf(kept), [kept])
  const isShown = useRef(true)
  const toldOf = useRef<OnWay['faults']>(nothingOnWay.faults)
  useEffect(() => {
    isShown.current = true
    return () => void (isShown.current = false)
  }, [])

  // What is kept now: while a photo is on its way another may have come or gone.
  const current = () => {
    const drafts = useDrafts.getState()
    return drafts.owner === owner ? idsOf(drafts.texts.get(draftKey) ?? '') : undefined
  }
  const send = async (file: File) => {
    const answer = await upload(file)
    const ids = current()
    if (answer.kind === 'kept' && ids !== undefined) {
      rememberDraft(owner, draftKey, [...new Set([...ids, answer.photoId])].join(' '))
    }
    setOnWay(form, ({ left, faults }) => ({
      left: left - 1,
      faults: answer.kind === 'kept' ? faults : [...faults, { name: file.name, kind: answer.kind }],
    }))
  }
  const add = async (files: readonly File[]) => {
    const room = Math.max(0, MOST_PHOTOS - photoIds.length - way.left)
    const taken = files.slice(0, room)
    setOnWay(form, ({ left }) => ({
      left: left + taken.length,
      faults: files.slice(room).map(({ name }) => ({ name, kind: 'too-many' })),
    }))
    // One after the other: the first is there soonest on a slow line.
    for (const file of taken) await send(file)
  }
  const settled = async () => {
    const { faults } = await arrived(form)
    if (!isShown.current) return undefined
    if (faults.length > 0 && faults !== toldOf.current) {
      toldOf.current = faults
      return undefined
    }
    return current() ?? []
  }
  return {
    ...way,
    photoIds,
    add: (files) => void add(files),
    remove: (photoId) => write((current() ?? []).filter((id) => id !== photoId).join(' ')),
    settled,
    forget: () => {
      clear()
      setOnWay(form, () => nothingOnWay)
    },
  }
}
