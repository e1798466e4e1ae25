import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { rememberedLogin, useSession } from './session'

const keptSchema = z.object({ photoId: z.string() })
const faultSchema = z.object({ error: z.object({ fault: z.optional(z.string()), code: z.string() }) })

export type PhotoUpload =
  | { readonly kind: 'kept'; readonly photoId: string }
  | { readonly kind: 'unreachable' }
  /** What the hub says is wrong with it, in its own code. */
  | { readonly kind: 'refused'; readonly fault: string }

/** Gives a photo to the hub, which keeps what it shows; commands carry its id. */
export function useUploadPhoto(): (file: Blob) => Promise<PhotoUpload> {
  const { hubUrl } = useSession()
  return async (file) => {
    let response: Response
    let body: unknown
    try {
      response = await fetch(`${hubUrl}/api/uploads`, {
        method: 'POST',
        headers: { ...bearer(hubUrl), 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
        body: file,
      })
      body = await response.json()
    } catch {
      return { kind: 'unreachable' }
    }
    const kept = keptSchema.safeParse(body)
    if (response.ok && kept.success) return { kind: 'kept', photoId: kept.data.photoId }
    const said = faultSchema.safeParse(body)
    return { kind: 'refused', fault: said.success ? (said.data.error.fault ?? said.data.error.code) : 'internal' }
  }
}

/** `missing`: the hub has it no more, or not yet. */
export type PhotoView = { readonly kind: 'loading' | 'missing' } | { readonly kind: 'shown'; readonly url: string }

/** A photo as the hub keeps it. Fetched with the session, for not everybody may see it. */
export function usePhoto(photoId: string, size: 'thumb' | 'full'): PhotoView {
  const { hubUrl } = useSession()
  const [view, setView] = useState<PhotoView>({ kind: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    const show = async () => {
      const address = `${hubUrl}/api/photos/${encodeURIComponent(photoId)}?size=${size}`
      const response = await fetch(address, { headers: bearer(hubUrl), signal: stop.signal })
      if (!response.ok) return setView({ kind: 'missing' })
      const picture = await response.blob()
      if (stop.signal.aborted) return
      url = URL.createObjectURL(picture)
      setView({ kind: 'shown', url })
    }
    show().catch(() => {
      if (!stop.signal.aborted) setView({ kind: 'missing' })
    })
    return () => {
      stop.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [hubUrl, photoId, size])
  return view
}

function bearer(hubUrl: string): Record<string, string> {
  const token = rememberedLogin(hubUrl)?.token
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
