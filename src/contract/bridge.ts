import * as z from 'zod'

/** SHA-256 in pairs of hex digits with colons. */
const fingerprint = z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)

/** A certificate somebody compared with the hub's own screen. */
const pinSchema = z.strictObject({
  fingerprint,
  /** Of its public key: a certificate that was renewed on the same key needs no second comparing. */
  key: fingerprint,
})
export type Pin = z.infer<typeof pinSchema>

/** A hub this console may work on. Without a pin its certificate has to be one that the machine trusts anyway. */
export const hubEntrySchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(500),
  pin: pinSchema.optional(),
})
export type HubEntry = z.infer<typeof hubEntrySchema>

/** How a console begins on a machine where nothing was chosen yet. Hubs are tried in order. */
export const startChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('training') }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('connect'), hubs: z.array(hubEntrySchema).min(1).max(20) }),
])
export type StartChoice = z.infer<typeof startChoiceSchema>

/** What a system notification shows; texts are already in the person's language. */
export const notificationSchema = z.strictObject({ title: z.string().min(1).max(200), body: z.string().max(1_000) })

/** The question before the hub is closed for others, in the language of the page: asked by the system when the page can't. */
export const closeWordsSchema = z.strictObject({
  title: z.string().min(1).max(200),
  what: z.string().min(1).max(500),
  stay: z.string().min(1).max(60),
  leave: z.string().min(1).max(60),
})
export type CloseWords = z.infer<typeof closeWordsSchema>

/** `sure`: those who lose the line meanwhile were named to the person. */
export const shareOrderSchema = z.strictObject({ on: z.boolean(), sure: z.boolean() })
export type ShareOrder = z.infer<typeof shareOrderSchema>

/** What a hub's address answers with. `unknown`: encrypted, with a certificate only a person can vouch for. */
export type HubAnswer =
  | { readonly kind: 'good' }
  | { readonly kind: 'unknown'; readonly found: Pin }
  /** Another certificate than the one that was compared. */
  | { readonly kind: 'changed'; readonly expected: Pin; readonly found: Pin }
  /** Something answers there, but no hub of this product. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'silent' }

/** Whether other desks may connect to the hub on this machine, and how. */
export type SharedDoor =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'open'
      readonly addresses: readonly string[]
      readonly port: number
      readonly fingerprint: string
    }
  | { readonly kind: 'failed'; readonly message: string }

/** Somebody whose console is open on this machine's hub. */
export const connectedDeskSchema = z.object({
  username: z.string(),
  name: z.string(),
  role: z.string(),
  agent: z.string(),
})
export type ConnectedDesk = z.infer<typeof connectedDeskSchema>

/**
 * Where the hub of this console stands, as the desktop knows it:
 * `unchosen` nothing was picked yet · `remote` runs elsewhere · the others are the embedded hub's own life.
 */
export type HubStatus =
  | { readonly state: 'unchosen' }
  /** `passedOver`: hubs earlier in the list that did not answer. `refused`: a certificate this console does not take. */
  | {
      readonly state: 'remote'
      readonly url: string
      readonly passedOver: readonly string[]
      readonly refused?: { readonly url: string; readonly answer: HubAnswer }
    }
  | { readonly state: 'starting'; readonly url: string }
  | { readonly state: 'running'; readonly url: string; readonly firstRunCode?: string; readonly share: SharedDoor }
  | { readonly state: 'stopped'; readonly url: string; readonly retryAt: number; readonly lastLines: readonly string[] }

/** All the page can ask of the desktop. In a browser `window.siaga` is undefined. */
export interface SiagaBridge {
  readonly version: string
  readonly hub: {
    /** Base URL of the hub; undefined while nothing is chosen. It stays the same when the embedded hub is restarted. */
    readonly url: () => Promise<string | undefined>
    /** The code that creates the first admin of a new centre on this machine; undefined elsewhere and later. */
    readonly firstRunCode: () => Promise<string | undefined>
    readonly status: () => Promise<HubStatus>
    /** Called now and on every change. Returns the unsubscribe. */
    readonly onStatus: (listener: (status: HubStatus) => void) => () => void
    /** The hubs of this machine, in order. */
    readonly remembered: () => Promise<readonly HubEntry[]>
    /** Asks a hub's address, with nothing secret, which certificate it has. */
    readonly probe: (entry: HubEntry) => Promise<HubAnswer>
    /**
     * Lets other desks connect to the embedded hub, or no more; starts it anew. While others are connected nothing is done
     * without `sure`: they are named in the answer, which is empty once it was done.
     */
    readonly share: (order: ShareOrder) => Promise<readonly ConnectedDesk[]>
  }
  /** The settings file could not be read and was put aside under this name; said once. */
  readonly settingsPutAside: () => Promise<string | undefined>
  readonly close: {
    /** Called with those still connected to the hub here when a person closes the window. Returns the unsubscribe. */
    readonly onAsked: (listener: (others: readonly ConnectedDesk[]) => void) => () => void
    readonly answer: (leave: boolean) => Promise<void>
    /** Told when the page is there and whenever its language changes. */
    readonly words: (words: CloseWords) => Promise<void>
  }
  /** Remembers the choice, starts or picks the hub, then loads the page anew. Rejects a URL that is neither http nor https. */
  readonly chooseStart: (choice: StartChoice) => Promise<void>
  /** Forgets the choice and loads the page anew: the first-start screen comes back. Data stays. */
  readonly forgetStart: () => Promise<void>
  readonly notify: (title: string, body: string) => Promise<void>
  /** An unacknowledged order: the window comes up and asks for attention until turned off. */
  readonly setAlarm: (on: boolean) => Promise<void>
}
