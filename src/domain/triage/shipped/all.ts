import type { Protocol } from '../protocol'
import { bencanaAngin } from './bencana-angin'
import { bencanaBanjir } from './bencana-banjir'
import { bencanaGempa } from './bencana-gempa'
import { bencanaLongsor } from './bencana-longsor'
import { giziBuruk } from './gizi-buruk'
import { hewan } from './hewan'
import { jenazah } from './jenazah'
import { kdrt } from './kdrt'
import { kebakaran } from './kebakaran'
import { kecelakaan } from './kecelakaan'
import { kriminal } from './kriminal'
import { lainnya } from './lainnya'
import { listrik } from './listrik'
import { medis } from './medis'
import { odgj } from './odgj'
import { orangHilang } from './orang-hilang'
import { panggilanSenyap } from './panggilan-senyap'
import { pohonTumbang } from './pohon-tumbang'

/** The first version of every protocol. A centre's own versions stand above them. */
export const shippedProtocols: readonly Protocol[] = [
  kebakaran,
  listrik,
  bencanaBanjir,
  bencanaGempa,
  bencanaLongsor,
  bencanaAngin,
  pohonTumbang,
  kecelakaan,
  medis,
  jenazah,
  kriminal,
  kdrt,
  hewan,
  odgj,
  orangHilang,
  giziBuruk,
  lainnya,
  panggilanSenyap,
]
