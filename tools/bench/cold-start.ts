import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build as bundle } from 'esbuild'
import { electronRuntime } from '../electron-runtime'
import { dist, root } from '../paths'
import { ensureSystemPackages } from '../system-packages'
import { percentile, type Measurement } from './percentile'
import { openDisplay } from './cold-start-display'

const GOAL = 1.5
/** Longer than any start: a field that has not come by then will not come. */
const FIELD_WITHIN_MS = 30_000
const END_WITHIN_MS = 10_000

interface WatchedApp {
  /** Its main file, loaded by the observer. */
  readonly main: string
  readonly args: readonly string[]
}

/**
 * From starting the process to the login field having the keyboard, in the console with its embedded hub on a centre
 * that already exists; the limit is an empty window with one field on the same runtime, watched the same way. Medians
 * of alternating pairs: whatever else the machine does falls on both.
 */
export async function coldStart(folder: string, pairs: number): Promise<Measurement> {
  if (!(await ensureSystemPackages())) throw new Error('A window can not be opened here.')
  const { executable } = await electronRuntime()
  const observer = join(folder, 'observer')
  await makeObserver(observer)
  const profile = (name: string) => `--user-data-dir=${join(folder, name)}`
  const empty: WatchedApp = { main: join(observer, 'empty.cjs'), args: [profile('profile-empty')] }
  const console: WatchedApp = {
    main: join(dist, 'main', 'main.cjs'),
    args: [profile('profile-console'), '--data', join(folder, 'cold'), '--training'],
  }
  const display = await openDisplay()
  const start = (app: WatchedApp) => fieldAfter(executable, observer, display.name, app)
  try {
    // Not counted: these make the training centre and both profiles. The second finds what the first one left.
    for (const app of [empty, console, empty, console]) await start(app)
    const times = { empty: [] as number[], console: [] as number[] }
    for (let pair = 0; pair < pairs; pair += 1) {
      // Who goes first takes turns too.
      if (pair % 2 === 0) times.empty.push(await start(empty))
      times.console.push(await start(console))
      if (pair % 2 === 1) times.empty.push(await start(empty))
    }
    return {
      name: `login field, ${pairs} pairs`,
      measured: percentile(times.console, 0.5),
      limit: percentile(times.empty, 0.5),
      unit: 'ms',
      goal: GOAL,
    }
  } finally {
    await display.close()
  }
}

/** The folder Electron is started on: the observer and, beside it, the empty window. */
async function makeObserver(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'observer', main: 'observer.cjs' }))
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>empty</title><input autofocus>')
  await bundle({
    entryPoints: {
      observer: join(root, 'tools', 'bench', 'cold-start-observer.ts'),
      empty: join(root, 'tools', 'bench', 'cold-start-empty.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18.15',
    external: ['electron'],
  })
}

/** Starts the app, waits for its field, ends it as a person would. Returns milliseconds. */
async function fieldAfter(
  executable: string,
  observer: string,
  display: string | undefined,
  { main, args }: WatchedApp,
): Promise<number> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const env = { ...process.env, SIAGA_BENCH_APP: main, ...(display === undefined ? {} : { DISPLAY: display }) }
  const started = performance.now()
  const child = spawn(executable, [...(asRoot ? ['--no-sandbox'] : []), observer, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString('utf8')}`.slice(-4_000)))
  const failure = (what: string) => new Error(`${what}: ${main}\n${words}`)
  let tooLong: NodeJS.Timeout | undefined
  try {
    return await new Promise<number>((resolve, reject) => {
      tooLong = setTimeout(() => reject(failure('No field had the keyboard in time')), FIELD_WITHIN_MS)
      child.once('error', reject)
      child.once('exit', (code) => reject(failure(`Electron ended with ${String(code)}`)))
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'focused') resolve(performance.now() - started)
      })
    })
  } finally {
    clearTimeout(tooLong)
    const hard = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
    child.kill('SIGTERM')
    await exited
    clearTimeout(hard)
  }
}
