import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build'
import { electronRuntime } from './electron-runtime'
import { root } from './paths'
import { run } from './run'
import { say } from './say'
import { ensureSystemPackages, forTests } from './system-packages'

// `npm test [-- --only STEP]`: everything, in the order in which a fault is cheapest to learn. Goes on after a failing
// step so that one run shows all; the last line is `N passed, N failed`.
interface Tally {
  readonly passed: number
  readonly failed: number
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const results = join(root, 'test-results')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const check =
  (file: string, ...args: string[]) =>
  async (): Promise<Tally> => {
    const { code } = await run(file, args)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
const script = (name: string, ...args: string[]) => check(bin('tsx'), join(root, 'tools', name), ...args)

type Step = readonly [name: string, run: () => Promise<Tally>]

/** A stage after the other; the lanes of a stage beside each other, for two cores: the linter takes as long as all other checks. */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [['lint', check(bin('eslint'), '.', '--max-warnings', '0')]],
    [
      ['format', check(bin('prettier'), '--check', '--log-level', 'warn', '.')],
      ['types', types],
      ['layers', check(bin('depcruise'), 'src', 'renderer', 'main', '--config', '.dependency-cruiser.cjs')],
      ['unused', check(bin('knip'), '--no-progress')],
      ['locales', script('check-locales.ts')],
      ['protocol', script('protocol/generate.ts', '--check')],
    ],
  ],
  [
    [
      ['build', buildAll],
      ['unit', unit],
      ['e2e', endToEnd],
      ['desktop', onDesktop],
    ],
  ],
]

let passed = 0
let failed = 0
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) await take(step)
    }),
  )
}
if (passed + failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function take([name, step]: Step): Promise<void> {
  if (only !== undefined && only !== name) return
  say(`── ${name}`)
  const started = Date.now()
  let tally: Tally
  try {
    tally = await step()
  } catch (cause) {
    console.error(cause)
    tally = { passed: 0, failed: 1 }
  }
  passed += tally.passed
  failed += tally.failed
  say(`   ${name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

async function types(): Promise<Tally> {
  let tally: Tally = { passed: 0, failed: 0 }
  for (const project of ['pure', 'node', 'renderer', 'test']) {
    const { code } = await run(bin('tsc'), ['-p', `tsconfig.${project}.json`])
    tally = code === 0 ? { ...tally, passed: tally.passed + 1 } : { ...tally, failed: tally.failed + 1 }
  }
  return tally
}

async function buildAll(): Promise<Tally> {
  await build()
  return { passed: 1, failed: 0 }
}

async function unit(): Promise<Tally> {
  const file = join(results, 'unit.json')
  const { code } = await run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`])
  const report = read(file) as { numPassedTests: number; numFailedTests: number } | undefined
  const failures = Math.max(report?.numFailedTests ?? 1, code === 0 ? 0 : 1)
  return noneIsAFailure({ passed: report?.numPassedTests ?? 0, failed: failures })
}

async function endToEnd(): Promise<Tally> {
  if (!(await ensureSystemPackages(forTests))) return { passed: 0, failed: 1 }
  await build()
  const runtime = await electronRuntime()
  const env = { ...process.env, SIAGA_ELECTRON_EXECUTABLE: runtime.executable }
  const playwright = [bin('playwright'), 'test']
  const virtual = process.platform === 'linux' && process.env['DISPLAY'] === undefined
  const [file = '', ...args] = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24', ...playwright] : playwright
  const { code } = await run(file, args, { env })
  return ofPlaywright('e2e.json', code)
}

/** Sound and notifications, on a small desktop of its own. Elsewhere than on Linux there is none to start. */
async function onDesktop(): Promise<Tally> {
  if (process.platform !== 'linux') {
    say('   left out: the desktop of this step is made of Linux programs')
    return { passed: 0, failed: 0 }
  }
  if (!(await ensureSystemPackages(forTests))) return { passed: 0, failed: 1 }
  const runtime = await electronRuntime()
  const env = { ...process.env, SIAGA_ELECTRON_EXECUTABLE: runtime.executable }
  const config = join(root, 'playwright.desktop.config.ts')
  const { code } = await run('sh', [join(root, 'tools', 'desktop.sh'), bin('playwright'), 'test', '-c', config], {
    env,
  })
  return ofPlaywright('desktop.json', code)
}

function ofPlaywright(file: string, code: number): Tally {
  const report = read(join(results, file)) as { stats: { expected: number; unexpected: number } } | undefined
  const failures = Math.max(report === undefined ? 1 : report.stats.unexpected, code === 0 ? 0 : 1)
  return noneIsAFailure({ passed: report?.stats.expected ?? 0, failed: failures })
}

/** A runner that ran nothing has shown nothing. */
function noneIsAFailure(tally: Tally): Tally {
  return tally.passed + tally.failed === 0 ? { passed: 0, failed: 1 } : tally
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
