import { expect, test } from 'vitest'
import type { MapMarker } from '../../../renderer/features/map/map-data'
import { clusterHtml, markerHtml, mostUrgent, pointHtml } from '../../../renderer/features/map/marker-html'

const marker = (extra: Partial<MapMarker> = {}): MapMarker => ({
  id: 'a',
  lat: -6.1,
  lon: 106.1,
  shape: 'circle',
  letter: '3',
  label: '0042',
  tone: 'p3',
  ...extra,
})

test('a label is text, never markup', () => {
  const nasty = '<img src=x onerror="alert(1)">&\''
  for (const html of [
    markerHtml(marker({ label: nasty, letter: '<' })),
    pointHtml('ring', nasty),
    clusterHtml(marker(), 2, nasty),
  ]) {
    expect(html).not.toContain('<img')
    expect(html).not.toContain('"alert')
  }
})

test('the selected marker has a ring', () => {
  expect(markerHtml(marker())).not.toContain('map-mark-ring')
  expect(markerHtml(marker({ selected: true }))).toContain('map-mark-ring')
})

test('a cluster is known by its most urgent marker', () => {
  const urgent = marker({ id: 'b', tone: 'p1' })
  expect(mostUrgent([marker(), urgent, marker({ tone: 'p4' })])).toBe(urgent)
  expect(mostUrgent([])).toBeUndefined()
})
