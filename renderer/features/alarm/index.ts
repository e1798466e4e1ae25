export type { AlarmTone } from './alarm-wave'
export { desktop } from './desktop'
export { useAlarm } from './use-alarm'
export { useTitleCount } from './use-title-count'
