import { filled, marked } from './found'
import type { OpenMap } from './map'

/** The telephone's own position, the map, and what the words may mean. */
export function placeTools(form: HTMLFormElement): { readonly suggest: (places: readonly string[]) => void } {
  const tools = marked('place-tools', form)
  const point = form.querySelector<HTMLInputElement>('[data-point]')
  const place = form.querySelector<HTMLInputElement>('#place')
  if (tools === undefined || point === null || place === null) return { suggest: () => undefined }
  tools.hidden = false
  const said = marked('place-said', tools)
  const list = marked('suggested', tools)
  const unpoint = marked('unpoint', tools)
  const say = (text: string) => {
    if (said !== undefined) said.textContent = text
  }
  const show = () => {
    const [lat, lon, metres] = point.value.split(',')
    const isThere = lat !== undefined && lon !== undefined && metres !== undefined
    if (unpoint !== undefined) unpoint.hidden = !isThere
    say(isThere ? filled(tools.dataset['used'] ?? '', { point: `${lat}, ${lon}`, metres }) : '')
  }
  const use = (value: string) => {
    point.value = value
    point.dispatchEvent(new Event('input', { bubbles: true }))
    if (value !== '') list?.replaceChildren()
    show()
  }
  unpoint?.addEventListener('click', () => use(''))
  if (point.value !== '') show()
  offerGps(form, tools, use, say)
  offerMap(tools, point, use, say)
  return {
    suggest: (places) => {
      const known = places.filter((label) => label !== place.value)
      list?.replaceChildren(...(point.value !== '' || known.length === 0 ? [] : suggestions(known)))
    },
  }

  function suggestions(places: readonly string[]): readonly HTMLElement[] {
    const title = document.createElement('p')
    title.textContent = tools?.dataset['suggest'] ?? ''
    const buttons = places.slice(0, 4).map((label) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = label
      button.addEventListener('click', () => {
        if (place === null) return
        place.value = label
        place.focus()
        place.dispatchEvent(new Event('input', { bubbles: true }))
        list?.replaceChildren()
      })
      return button
    })
    return [title, ...buttons]
  }
}

type Use = (point: string) => void
type Tell = (text: string) => void

function offerGps(form: HTMLFormElement, tools: HTMLElement, use: Use, say: Tell): void {
  const button = marked('gps', form)
  // A browser gives a position only to a page that came encrypted.
  if (button === undefined || !('geolocation' in navigator) || !window.isSecureContext) return
  button.hidden = false
  button.addEventListener('click', () => {
    say(tools.dataset['waiting'] ?? '')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.min(999_999, Math.max(1, Math.round(coords.accuracy)))
        use(`${coords.latitude.toFixed(6)},${coords.longitude.toFixed(6)},${metres},gps`)
      },
      () => say(tools.dataset['refused'] ?? ''),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  })
}

function offerMap(tools: HTMLElement, point: HTMLInputElement, use: Use, say: Tell): void {
  const open = marked('open-map', tools)
  const frame = marked('map-frame', tools)
  const canvas = marked('map', tools)
  const script = tools.dataset['mapJs'] ?? ''
  const style = tools.dataset['mapCss'] ?? ''
  if (open === undefined || frame === undefined || canvas === undefined) return
  if (script === '' || style === '') {
    open.hidden = true
    return
  }
  let opened: ReturnType<OpenMap> | undefined
  open.addEventListener('click', () => {
    frame.hidden = false
    open.hidden = true
    if (opened !== undefined) return
    loadStyle(style)
    const label = tools.dataset['mapLabel'] ?? ''
    import(/* @vite-ignore */ script)
      .then((loaded: { readonly openMap: OpenMap }) => (opened = loaded.openMap(canvas, label, point.value)))
      .catch(() => {
        close()
        say(tools.dataset['mapFailed'] ?? '')
      })
  })
  const close = () => {
    frame.hidden = true
    open.hidden = false
  }
  marked('close-map', tools)?.addEventListener('click', () => {
    close()
    open.focus()
  })
  marked('use-map', tools)?.addEventListener('click', () => {
    const middle = opened?.middle()
    if (middle !== undefined) use(`${middle.lat.toFixed(6)},${middle.lon.toFixed(6)},${middle.metres},map`)
    close()
    open.focus()
  })
}

function loadStyle(address: string): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  document.head.append(link)
}
