import { SECOND, WIB_OFFSET, type Duration, type Instant } from '../../../src/domain/kernel/time'

const wibParts = (instant: Instant) => new Date(instant + WIB_OFFSET).toISOString()

/** Clock time in WIB with dots, `03.12.47`: a time of day never looks like a duration. */
export function wibTime(instant: Instant): string {
  return wibParts(instant).slice(11, 19).replaceAll(':', '.')
}

/** A duration with colons: `00:47`, `1:02:03` past an hour. A clock that runs ahead of ours reads as zero. */
export function durationText(duration: Duration): string {
  const seconds = Math.max(0, Math.floor(duration / SECOND))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
