/** IPC channels between preload and main; the only ones there are. */
export const channels = {
  hubStatus: 'siaga:hub-status',
  hubStatusChanged: 'siaga:hub-status-changed',
  chooseStart: 'siaga:choose-start',
  forgetStart: 'siaga:forget-start',
  notify: 'siaga:notify',
  setAlarm: 'siaga:set-alarm',
  rememberedHubs: 'siaga:remembered-hubs',
  probeHub: 'siaga:probe-hub',
  shareHub: 'siaga:share-hub',
  settingsPutAside: 'siaga:settings-put-aside',
  closeAsked: 'siaga:close-asked',
  closeShown: 'siaga:close-shown',
  closeAnswer: 'siaga:close-answer',
  closeWords: 'siaga:close-words',
} as const
