/** The Electron console's own scheme. */
export const CONSOLE_ORIGIN = 'app://siaga'

/** Programs send no origin; a browser must be the console's own page, from the app or from this hub. */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin === CONSOLE_ORIGIN) return true
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
