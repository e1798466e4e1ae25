import { contextBridge, ipcRenderer } from 'electron'
import { version } from '../package.json'
import type { ConnectedDesk, HubAnswer, HubEntry, HubStatus, SiagaBridge } from '../src/contract/bridge'
import { channels } from './channels'

const status = () => ipcRenderer.invoke(channels.hubStatus) as Promise<HubStatus>

const bridge: SiagaBridge = {
  version,
  hub: {
    status,
    url: async () => {
      const current = await status()
      return current.state === 'unchosen' ? undefined : current.url
    },
    firstRunCode: async () => {
      const current = await status()
      return current.state === 'running' ? current.firstRunCode : undefined
    },
    onStatus: (listener) => {
      const heard = (_event: unknown, changed: HubStatus) => listener(changed)
      ipcRenderer.on(channels.hubStatusChanged, heard)
      void status().then(listener)
      return () => ipcRenderer.removeListener(channels.hubStatusChanged, heard)
    },
    remembered: () => ipcRenderer.invoke(channels.rememberedHubs) as Promise<readonly HubEntry[]>,
    probe: (entry) => ipcRenderer.invoke(channels.probeHub, entry) as Promise<HubAnswer>,
    share: (order) => ipcRenderer.invoke(channels.shareHub, order) as Promise<readonly ConnectedDesk[]>,
  },
  settingsPutAside: () => ipcRenderer.invoke(channels.settingsPutAside) as Promise<string | undefined>,
  close: {
    onAsked: (listener) => {
      const heard = (_event: unknown, others: readonly ConnectedDesk[]) => {
        // A page that does not say so has stopped: then the system asks in its place.
        void ipcRenderer.invoke(channels.closeShown)
        listener(others)
      }
      ipcRenderer.on(channels.closeAsked, heard)
      return () => ipcRenderer.removeListener(channels.closeAsked, heard)
    },
    answer: (leave) => ipcRenderer.invoke(channels.closeAnswer, leave) as Promise<void>,
    words: (words) => ipcRenderer.invoke(channels.closeWords, words) as Promise<void>,
  },
  chooseStart: (choice) => ipcRenderer.invoke(channels.chooseStart, choice) as Promise<void>,
  forgetStart: () => ipcRenderer.invoke(channels.forgetStart) as Promise<void>,
  notify: (title, body) => ipcRenderer.invoke(channels.notify, { title, body }) as Promise<void>,
  setAlarm: (on) => ipcRenderer.invoke(channels.setAlarm, on) as Promise<void>,
}

contextBridge.exposeInMainWorld('siaga', bridge)
