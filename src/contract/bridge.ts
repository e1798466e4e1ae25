import * as z from 'zod'

/** How a console begins on a machine where nothing was chosen yet. */
export const startChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('training') }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('connect'), url: z.url({ protocol: /^https?$/ }).max(500) }),
])
export type StartChoice = z.infer<typeof startChoiceSchema>

/** What a system notification shows; texts are already in the person's language. */
export const notificationSchema = z.strictObject({ title: z.string().min(1).max(200), body: z.string().max(1_000) })

/**
 * Where the hub of this console stands, as the desktop knows it:
 * `unchosen` nothing was picked yet · `remote` runs elsewhere · the others are the embedded hub's own life.
 */
export type HubStatus =
  | { readonly state: 'unchosen' }
  | { readonly state: 'remote'; readonly url: string }
  | { readonly state: 'starting'; readonly url: string }
  | { readonly state: 'running'; readonly url: string; readonly firstRunCode?: string }
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
  }
  /** Remembers the choice, starts or picks the hub, then loads the page anew. Rejects a URL that is not http or https. */
  readonly chooseStart: (choice: StartChoice) => Promise<void>
  /** Forgets the choice and loads the page anew: the first-start screen comes back. Data stays. */
  readonly forgetStart: () => Promise<void>
  readonly notify: (title: string, body: string) => Promise<void>
  /** An unacknowledged order: the window comes up and asks for attention until turned off. */
  readonly setAlarm: (on: boolean) => Promise<void>
}
