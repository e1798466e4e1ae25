import { create } from 'zustand'

export interface PhotoFault {
  readonly name: string
  /** `too-many`: more than one command takes. */
  readonly kind: 'unreachable' | 'refused' | 'too-many'
}

/** Photos of one form between the disk and the hub. */
export interface OnWay {
  readonly left: number
  /** What did not arrive since the last ones were chosen. */
  readonly faults: readonly PhotoFault[]
}

export const nothingOnWay: OnWay = { left: 0, faults: [] }

/** By form. Kept outside every window: a photo that is on its way arrives although its form was put away meanwhile. */
export const usePhotosOnWay = create<{ readonly of: Readonly<Record<string, OnWay>> }>(() => ({ of: {} }))

export function onWay(form: string): OnWay {
  return usePhotosOnWay.getState().of[form] ?? nothingOnWay
}

export function setOnWay(form: string, change: (before: OnWay) => OnWay): void {
  usePhotosOnWay.setState(({ of }) => ({ of: { ...of, [form]: change(of[form] ?? nothingOnWay) } }))
}

/** Once none of the form's photos is on its way any more; at once where none is. */
export function arrived(form: string): Promise<OnWay> {
  return new Promise((resolve) => {
    const now = onWay(form)
    if (now.left === 0) return resolve(now)
    const stop = usePhotosOnWay.subscribe(({ of }) => {
      const next = of[form] ?? nothingOnWay
      if (next.left > 0) return
      stop()
      resolve(next)
    })
  })
}
