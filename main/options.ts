/** What the console is told on its command line. Switches of Chromium and test drivers stand among them and are left alone. */
export interface ConsoleOptions {
  /** Data folder of the embedded hub. */
  readonly data?: string
  readonly training: boolean
  /** Other desks may connect to the embedded hub. */
  readonly share?: true
  /** A hub that runs elsewhere. */
  readonly hub?: string
}

/** Reads `--data DIR`, `--training`, `--share` and `--hub URL`, also as `--data=DIR`. A hub URL must be http or https. */
export function parseOptions(argv: readonly string[]): ConsoleOptions {
  const data = valueOf(argv, '--data')
  const hub = valueOf(argv, '--hub')
  if (hub !== undefined && !/^https?:\/\//.test(hub)) throw new Error('--hub: an http or https URL is expected')
  return {
    training: argv.includes('--training'),
    ...(argv.includes('--share') ? { share: true as const } : {}),
    ...(data === undefined ? {} : { data }),
    ...(hub === undefined ? {} : { hub: new URL(hub).origin }),
  }
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((arg) => arg.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = argv.indexOf(name)
  return at < 0 ? undefined : argv[at + 1]
}
