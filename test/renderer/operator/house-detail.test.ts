import { expect, test } from 'vitest'
import { houseDetail } from '../../../renderer/features/operator/house-detail'

test('a house number typed behind the name is kept', () => {
  expect(houseDetail('lopang no 12', 'Lopang, Kec. Serang')).toBe('no 12')
  expect(houseDetail('lopang no. 12 RT 3 RW 5', 'Lopang, Kec. Serang')).toBe('no. 12 RT 3 RW 5')
  expect(houseDetail('lopang 45a depan masjid', 'Lopang, Kec. Serang')).toBe('45a depan masjid')
})

test('what the name has already is not said twice', () => {
  expect(houseDetail('sdn 5 serang', 'SDN 5 Serang')).toBeUndefined()
  expect(houseDetail('lopang no 12 serang', 'Lopang, Kec. Serang')).toBe('no 12')
  expect(houseDetail('lopang', 'Lopang, Kec. Serang')).toBeUndefined()
})

test('coordinates, codes and links have no house', () => {
  for (const typed of ['-6.1149, 106.1625', 'https://maps.app.goo.gl/a 12', 'V5M2+2Q Serang 4', '6°06 106°09']) {
    expect(houseDetail(typed, 'Lopang, Kec. Serang')).toBeUndefined()
  }
})
