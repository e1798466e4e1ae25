/** Base URL of the hub without a slash at its end; undefined on a desktop where nothing was chosen yet. */
export async function findHubUrl(): Promise<string | undefined> {
  if (window.siaga !== undefined) return withoutSlash(await window.siaga.hub.url())
  // Only a development server serves the page from another place than the hub.
  const given = import.meta.env.DEV ? new URLSearchParams(window.location.search).get('hub') : null
  return withoutSlash(given ?? window.location.origin)
}

function withoutSlash(url: string | undefined): string | undefined {
  return url?.replace(/\/+$/, '')
}
