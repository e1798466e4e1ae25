// Runs on a bare clone with nothing but Node: installs what is missing, then hands over to tools/<command>.ts.
// Plain JavaScript because nothing that understands TypeScript is there yet. Progress goes to stderr: the stdout of
// `npm run hub` belongs to the hub.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command, ...args] = process.argv.slice(2)
const say = (line) => process.stderr.write(`siaga: ${line}\n`)
const fail = (line) => {
  say(line)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 17)) fail(`Node 20.17 or later is needed; this is ${process.versions.node}.`)
if (command === undefined || !existsSync(join(root, 'tools', `${command}.ts`)))
  fail(`There is no command "${command}".`)

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const stamp = join(root, 'node_modules', '.siaga-lock')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
  install()
  writeFileSync(stamp, lockHash)
}

const child = spawn(
  process.execPath,
  [
    '--import',
    join('file://', root, 'node_modules/tsx/dist/loader.mjs'),
    join(root, 'tools', `${command}.ts`),
    ...args,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.node.json') } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))

function install() {
  say('Installing the packages of package-lock.json (first run, a few minutes) …')
  const npm = process.env.npm_execpath
  const [file, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  // Install scripts are off: the one package that needs compiling is compiled below, where its failure has words.
  // A variable another npm left behind (or its absence) must not decide whether this works.
  const result = spawnSync(file, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status !== 0) fail('The packages could not be installed: is the npm registry reachable? (see above)')
  compileSqlite()
}

/** sqlite3 is an N-API addon: one binary serves Node and Electron. A prebuilt one is tried, else it is compiled. */
function compileSqlite() {
  const folder = join(root, 'node_modules', 'sqlite3')
  if (loads()) return
  // Node's own headers, when they stand beside the executable, spare a download that a closed network refuses.
  const prefix = join(dirname(process.execPath), '..')
  const headers = existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : []
  if (headers.length === 0) {
    say('Fetching the prebuilt SQLite addon …')
    const prebuilt = join(root, 'node_modules', 'prebuild-install', 'bin.js')
    if (existsSync(prebuilt))
      spawnSync(process.execPath, [prebuilt, '-r', 'napi'], { cwd: folder, stdio: ['ignore', 2, 2] })
    if (loads()) return
  }
  ensureCompiler()
  say('Compiling the SQLite addon (about 90 seconds) …')
  const nodeGyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const built = spawnSync(process.execPath, [nodeGyp, 'rebuild', '--loglevel=error', ...headers], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (!loads()) {
    process.stderr.write(`${built.stdout}\n${built.stderr}\n`)
    fail('The SQLite addon could not be compiled (see above): python3, make, g++ and Node headers are needed.')
  }
}

function loads() {
  const script = `require(${JSON.stringify(join(root, 'node_modules', 'sqlite3'))})`
  return spawnSync(process.execPath, ['-e', script], { stdio: 'ignore' }).status === 0
}

function ensureCompiler() {
  const missing = ['python3', 'make', 'g++'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error)
  if (missing.length === 0) return
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!isDebianRoot)
    fail(`To compile SQLite install: ${missing.join(' ')} (Debian: sudo apt-get install ${missing.join(' ')}).`)
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '-qq', ...missing], { stdio: ['ignore', 2, 2] })
}
