import { Minus, Plus, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icon'
import type { MapView } from './map-view'

/** Zoom in, zoom out, the whole city. */
export function MapControls({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const buttons = [
    { icon: Plus, label: t('map.zoomIn'), press: () => view.zoomBy(1) },
    { icon: Minus, label: t('map.zoomOut'), press: () => view.zoomBy(-1) },
    { icon: Scan, label: t('map.wholeCity'), press: view.fitCity },
  ]
  return (
    <div className="map-controls" role="group" aria-label={t('map.controls')}>
      {buttons.map(({ icon, label, press }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={press}>
          <Icon icon={icon} />
        </button>
      ))}
    </div>
  )
}
