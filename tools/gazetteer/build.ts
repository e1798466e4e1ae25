import { readFileSync, writeFileSync } from 'node:fs'
import { renderGazetteer } from './render'

const place = new URL('../../src/domain/place/', import.meta.url)
const { gazetteer, boundaries } = renderGazetteer(readFileSync(new URL('places.csv', import.meta.url), 'utf8'))
writeFileSync(new URL('gazetteer-data.ts', place), gazetteer)
writeFileSync(new URL('boundary-data.ts', place), boundaries)
