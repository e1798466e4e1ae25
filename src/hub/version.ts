import { version } from '../../package.json'

/** The product's version, for `/healthz` and the consoles' status bar. */
export const HUB_VERSION = version
