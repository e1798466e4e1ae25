import { isIP } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { HubStartError } from './hub-start-error'

/** Everything a hub is told from outside. */
export interface HubConfig {
  /** Folder of the database; made when absent. */
  readonly dataDir: string
  /** 0 picks a free one. */
  readonly port: number
  readonly host: string
  readonly training: boolean
  /** Lets strangers in by `/rabeg` and `/open311`; without it those doors do not exist. */
  readonly public?: boolean
  /** Where strangers find it, such as `https://rabeg.contoh.id`, for links that are given out; without it the hub's own address. */
  readonly publicUrl?: string
  /** Serves the browser console at `/`. */
  readonly web: boolean
  readonly tlsCert?: string
  readonly tlsKey?: string
  /** Accepts plain HTTP off loopback, where something else on the way encrypts. */
  readonly insecure?: boolean
  /** Addresses of the reverse proxies that strangers come through: what they say of the sender (`X-Forwarded-For`) is believed. */
  readonly trustedProxies?: readonly string[]
  /** Also listens here for other desks, encrypted, on every address of the machine. */
  readonly sharePort?: number
  /** Folder of the built browser console. */
  readonly webRoot?: string
  /** Folder of the built files of the citizen's page. */
  readonly citizenRoot?: string
  /** The built decoder of photos. */
  readonly photoWorker?: string
  readonly logLevel?: LogLevel
  /** One more API key, with every scope. */
  readonly apiKey?: string
  /** The clock, epoch milliseconds. */
  readonly now?: () => number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  training: { type: 'boolean' },
  public: { type: 'boolean' },
  'public-url': { type: 'string' },
  web: { type: 'boolean' },
  insecure: { type: 'boolean' },
  share: { type: 'string' },
  'trusted-proxy': { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'web-root': { type: 'string' },
  'log-level': { type: 'string' },
} as const

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

const proxies = z
  .string()
  .transform((list) => list.split(',').map((address) => address.trim()))
  .refine((list) => list.every((address) => isIP(address) !== 0), 'IP addresses, separated by commas')

const schema = z.strictObject({
  data: z.string().min(1).default('data'),
  port: port.default(8112),
  share: port.optional(),
  host: z.string().min(1).default('127.0.0.1'),
  training: z.boolean().default(false),
  public: z.boolean().default(false),
  'public-url': z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => new URL(url).origin)
    .optional(),
  web: z.boolean().default(false),
  insecure: z.boolean().default(false),
  'trusted-proxy': proxies.optional(),
  'tls-cert': z.string().min(1).optional(),
  'tls-key': z.string().min(1).optional(),
  'web-root': z.string().min(1).optional(),
  'log-level': z.enum(logLevels).default('info'),
})

/**
 * Reads the command line and the environment (`SIAGA_API_KEY`, `SIAGA_LOG_LEVEL`).
 * Throws `HubStartError` that names the option it can't use.
 */
export function parseConfig(argv: readonly string[], env: NodeJS.ProcessEnv): HubConfig {
  const level = env['SIAGA_LOG_LEVEL']
  const given = { ...(level === undefined ? {} : { 'log-level': level }), ...valuesOf(argv) }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const named = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
    throw new HubStartError(`The options can't be used: ${named.join('; ')}.`)
  }
  const { data: value } = parsed
  const apiKey = env['SIAGA_API_KEY']
  return {
    dataDir: value.data,
    port: value.port,
    host: value.host,
    training: value.training,
    public: value.public,
    web: value.web,
    insecure: value.insecure,
    logLevel: value['log-level'],
    ...(value['public-url'] === undefined ? {} : { publicUrl: value['public-url'] }),
    ...(value.share === undefined ? {} : { sharePort: value.share }),
    ...(value['trusted-proxy'] === undefined ? {} : { trustedProxies: value['trusted-proxy'] }),
    ...(value['tls-cert'] === undefined ? {} : { tlsCert: value['tls-cert'] }),
    ...(value['tls-key'] === undefined ? {} : { tlsKey: value['tls-key'] }),
    ...(value['web-root'] === undefined ? {} : { webRoot: value['web-root'] }),
    ...(apiKey === undefined || apiKey === '' ? {} : { apiKey }),
  }
}

/** The console as `npm run build` leaves it beside the hub's bundle. */
export function builtConsoleFolder(hubFolder: string): string {
  return join(hubFolder, '..', 'renderer')
}

/** Loopback is the machine itself: nothing on the way can read along. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (cause) {
    throw new HubStartError(`The options can't be used: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
