import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icon'
import { PriorityMark } from '../../ui/priority-mark'

const priorities = [
  { shape: 'triangle', rank: 1, key: 'map.p1' },
  { shape: 'diamond', rank: 2, key: 'map.p2' },
  { shape: 'circle', rank: 3, key: 'map.p3' },
  { shape: 'square', rank: 4, key: 'map.p4' },
] as const

const signs = [
  { look: 'disc', key: 'map.disc' },
  { look: 'disc-waiting', key: 'map.discWaiting' },
  { look: 'unit', key: 'dispatch.map.unit' },
  { look: 'unit-stale', key: 'dispatch.map.unitStale' },
  { look: 'complaint', key: 'map.complaint' },
  { look: 'unverified', key: 'map.unverified' },
] as const

type SignLook = (typeof signs)[number]['look'] | 'line' | 'cell'

function Sign({ look }: { readonly look: SignLook }) {
  return (
    <svg width="16" height="14" viewBox="0 0 16 14" className={`map-sign map-sign-${look}`} aria-hidden>
      {(look === 'disc' || look === 'disc-waiting') && <circle cx="8" cy="7" r="5.5" />}
      {look === 'complaint' && <circle cx="8" cy="7" r="3.2" />}
      {(look === 'unit' || look === 'unit-stale') && <path d="M8 1.8 13.2 7 8 12.2 2.8 7Z" />}
      {look === 'unverified' && <rect x="3.5" y="2.5" width="9" height="9" />}
      {(look === 'cell' || look === 'line') && <path d="M0 7h16" />}
    </svg>
  )
}

interface MapLegendProps {
  /** Of the imported borders; absent while the approximate ones are drawn. */
  readonly source: string | undefined
  /** Kelurahan the import lacks. */
  readonly missing: number
}

/** What the signs of the map mean; starts folded on a small window. */
export function MapLegend({ source, missing }: MapLegendProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 1500px)').matches)
  const id = useId()
  return (
    <div className="map-legend">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('map.legend')}
        <Icon icon={open ? ChevronDown : ChevronUp} size={14} />
      </button>
      <div id={id} className="map-legend-signs" hidden={!open}>
        <ul>
          {priorities.map(({ shape, rank, key }) => (
            <li key={key}>
              <PriorityMark shape={shape} rank={rank} size={13} />
              {t(key)}
            </li>
          ))}
        </ul>
        <ul>
          {signs.map(({ look, key }) => (
            <li key={key}>
              <Sign look={look} />
              {t(key)}
            </li>
          ))}
          {source !== undefined && (
            <li>
              <Sign look="line" />
              <span className="map-legend-source" title={source}>
                {t('map.exact', { source })}
              </span>
            </li>
          )}
          {missing > 0 && (
            <li>
              <Sign look="cell" />
              {source === undefined ? t('map.approximate') : t('map.missing', { count: missing })}
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}
