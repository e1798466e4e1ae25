import { ipcMain } from 'electron'
import * as z from 'zod'
import {
  closeWordsSchema,
  hubEntrySchema,
  notificationSchema,
  shareOrderSchema,
  startChoiceSchema,
  type CloseWords,
  type ConnectedDesk,
  type HubAnswer,
  type HubEntry,
  type HubStatus,
  type ShareOrder,
  type StartChoice,
} from '../src/contract/bridge'
import { channels } from './channels'
import { assertTrustedSender } from './security'

export interface IpcHandlers {
  readonly hubStatus: () => HubStatus
  readonly chooseStart: (choice: StartChoice) => Promise<void>
  readonly forgetStart: () => Promise<void>
  readonly notify: (notification: z.infer<typeof notificationSchema>) => void
  readonly setAlarm: (on: boolean) => void
  readonly rememberedHubs: () => readonly HubEntry[]
  readonly probeHub: (entry: HubEntry) => Promise<HubAnswer>
  readonly shareHub: (order: ShareOrder) => Promise<readonly ConnectedDesk[]>
  readonly settingsPutAside: () => string | undefined
  readonly closeShown: () => void
  readonly closeAnswer: (leave: boolean) => void
  readonly closeWords: (words: CloseWords) => void
}

/** Answers the page. Each call has its sender checked and its argument parsed; what fails either is rejected. */
export function answerPage(handlers: IpcHandlers): void {
  handle(channels.hubStatus, z.undefined(), handlers.hubStatus)
  handle(channels.chooseStart, startChoiceSchema, handlers.chooseStart)
  handle(channels.forgetStart, z.undefined(), handlers.forgetStart)
  handle(channels.notify, notificationSchema, handlers.notify)
  handle(channels.setAlarm, z.boolean(), handlers.setAlarm)
  handle(channels.rememberedHubs, z.undefined(), handlers.rememberedHubs)
  handle(channels.probeHub, hubEntrySchema, handlers.probeHub)
  handle(channels.shareHub, shareOrderSchema, handlers.shareHub)
  handle(channels.settingsPutAside, z.undefined(), handlers.settingsPutAside)
  handle(channels.closeShown, z.undefined(), handlers.closeShown)
  handle(channels.closeAnswer, z.boolean(), handlers.closeAnswer)
  handle(channels.closeWords, closeWordsSchema, handlers.closeWords)
}

function handle<T>(channel: string, schema: z.ZodType<T>, answer: (input: T) => unknown): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    assertTrustedSender(event)
    return answer(schema.parse(input))
  })
}
