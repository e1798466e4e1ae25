import { existsSync } from 'node:fs'
import { run } from './run'
import { say } from './say'

/** What Electron needs of bare Debian to open a window, here on a virtual display when there is none. */
const forWindow = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
  'fonts-dejavu-core',
]

/** What the tests need beside: a current browser, a small desktop with a bell and a loudspeaker that can be listened to, xmllint. */
export const forTests = [
  'chromium',
  'dbus',
  'dbus-x11',
  'openbox',
  'dunst',
  'pulseaudio',
  'pulseaudio-utils',
  'libxml2-utils',
]

/** Installs what is missing: only on Debian and only as root; otherwise says the command. Returns whether all is there. */
export async function ensureSystemPackages(beside: readonly string[] = []): Promise<boolean> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return true
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n'], { output: 'capture' })
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  const missing = [...forWindow, ...beside].filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
  if (missing.length === 0) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    say(`Missing system packages. Install them with: sudo apt-get install -y ${missing.join(' ')}`)
    return false
  }
  say(`Installing system packages: ${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, output: 'stderr' })
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    output: 'quiet',
  })
  if (code !== 0) say(`The system packages could not be installed (apt-get ended with ${String(code)}).`)
  return code === 0
}
