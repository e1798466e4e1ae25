/** IPC channels between preload and main; the only ones there are. */
export const channels = {
  hubStatus: 'siaga:hub-status',
  hubStatusChanged: 'siaga:hub-status-changed',
  chooseStart: 'siaga:choose-start',
  forgetStart: 'siaga:forget-start',
  notify: 'siaga:notify',
  setAlarm: 'siaga:set-alarm',
} as const
