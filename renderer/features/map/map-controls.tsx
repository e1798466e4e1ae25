import { Minus, Plus, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../../keys'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import type { MapView } from './map-view'

/** Zoom in, zoom out, the whole city. */
export function MapControls({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  useKeys({ 'map.whole-city': view.fitCity })
  const cityKey = keyOf('map.whole-city')
  const buttons = [
    { icon: Plus, label: t('map.zoomIn'), press: () => view.zoomBy(1), key: undefined },
    { icon: Minus, label: t('map.zoomOut'), press: () => view.zoomBy(-1), key: undefined },
    { icon: Scan, label: t('map.wholeCity'), press: view.fitCity, key: cityKey },
  ]
  return (
    <div className="map-controls" role="group" aria-label={t('map.controls')}>
      {buttons.map(({ icon, label, press, key }) => (
        <button key={label} type="button" aria-label={label} title={label} aria-keyshortcuts={key} onClick={press}>
          <Icon icon={icon} />
          {key !== undefined && (
            <span className="map-control-key" aria-hidden>
              <KeyCap>{key}</KeyCap>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
