import type { Context } from 'hono'
import type { HubDeps } from '../gateway/deps'
import type { Assets } from './assets'
import type { Centre } from './centre'
import type { Signer } from './form-token'
import { chooseLanguage } from './language'
import type { Receipts } from './receipts'
import { viewOf, type View } from './view'
import type { Visitors } from './visitor'

/** What the citizen's routes share. */
export interface CitizenDeps extends HubDeps {
  readonly assets: Assets
  readonly centre: Centre
  readonly signer: Signer
  readonly receipts: Receipts
  readonly visitors: Visitors
}

export function viewFor(c: Context, { core, assets, now }: CitizenDeps): View {
  const language = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'))
  return viewOf(language, core.mode() === 'training', assets, now())
}
