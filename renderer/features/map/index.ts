export { CityMap } from './city-map'
export type { CityMapProps } from './city-map'
export { InsetMap } from './inset-map'
export type { MapDisc, MapMarker, MapPoint, MapTone } from './map-data'
