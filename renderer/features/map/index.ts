export { CityMap } from './city-map'
export { InsetMap } from './inset-map'
export type { MapDisc, MapMarker, MapPoint } from './map-data'
