import type { IncidentType } from '../incident/incident-types'
import type { ComplaintCategory, DangerQuestion } from './category'

const SOURCE = 'SOP Rabeg 2019, pembagian OPD 2020'
const threeDays = { response: 72, completion: 72 }

const danger = (id: string, type: IncidentType, indonesian: string, english: string): DangerQuestion => ({
  id,
  type,
  ask: { id: indonesian, en: english },
})

const cableDown = danger(
  'kabel-putus',
  'listrik',
  'Ada kabel putus atau menjuntai?',
  'Is a cable broken or hanging down?',
)
const poleDown = danger(
  'tiang-roboh',
  'listrik',
  'Tiang roboh atau hampir roboh?',
  'Has a pole fallen, or is it about to?',
)
const sparks = danger('percikan-api', 'listrik', 'Ada percikan api atau asap?', 'Are there sparks or smoke?')
const gasSmell = danger('bau-gas', 'kebakaran', 'Tercium bau gas?', 'Is there a smell of gas?')
const fire = danger(
  'api',
  'kebakaran',
  'Ada api yang membesar atau merambat?',
  'Is there a fire that grows or spreads?',
)
const hurt = danger('ada-korban', 'kecelakaan', 'Ada orang terluka atau terjebak?', 'Is anyone hurt or trapped?')
const fallen = danger(
  'ada-yang-jatuh',
  'kecelakaan',
  'Sudah ada yang jatuh atau celaka?',
  'Has anyone fallen or been hurt?',
)
const water = danger(
  'air-naik',
  'banjir',
  'Air masuk rumah atau terus naik?',
  'Is water entering houses or still rising?',
)
const slide = danger('tanah-longsor', 'longsor', 'Tanah atau tebing longsor?', 'Is the ground or a bank sliding?')
const collapse = danger(
  'ambruk',
  'lainnya',
  'Bangunan ambruk atau hampir ambruk?',
  'Has it collapsed, or is it about to?',
)
const weapon = danger(
  'senjata',
  'penganiayaan',
  'Ada senjata atau kekerasan sekarang?',
  'Is there a weapon or violence now?',
)
const ill = danger('gawat', 'medis', 'Ada yang sakit berat atau pingsan?', 'Is anyone seriously ill or unconscious?')

interface More {
  readonly private?: true
  readonly asksRoadStatus?: true
  readonly sp4n?: ComplaintCategory['sp4n']
  readonly dangers?: readonly DangerQuestion[]
  readonly type?: IncidentType
}

function category(id: string, indonesian: string, english: string, more: More = {}): ComplaintCategory {
  return {
    id,
    name: { id: indonesian, en: english },
    private: more.private ?? false,
    asksRoadStatus: more.asksRoadStatus ?? false,
    severity: 'sedang',
    hours: { ringan: threeDays, sedang: threeDays, berat: threeDays },
    sp4n: more.sp4n ?? 14,
    dangers: more.dangers ?? [],
    incidentType: more.type ?? 'lainnya',
    active: true,
    source: SOURCE,
  }
}

/** What Serang's citizens complain of, with the questions that tell an emergency from it. */
export const defaultCategories: readonly ComplaintCategory[] = [
  category('lampu-jalan', 'Lampu jalan (PJU)', 'Street lighting', {
    dangers: [cableDown, poleDown, sparks],
    type: 'listrik',
  }),
  category('lampu-merah', 'Lampu merah', 'Traffic lights', { dangers: [hurt, cableDown], type: 'kecelakaan' }),
  category('parkir-liar', 'Parkir liar', 'Illegal parking', { dangers: [weapon], type: 'ketertiban' }),
  category('terminal', 'Terminal', 'Bus terminals', { dangers: [weapon, hurt], type: 'ketertiban' }),
  category('jalan-berlubang', 'Jalan berlubang', 'Potholes', { dangers: [fallen], type: 'kecelakaan' }),
  category('jalan-rusak', 'Jalan rusak', 'Damaged roads', {
    asksRoadStatus: true,
    dangers: [fallen, slide],
    type: 'kecelakaan',
  }),
  category('drainase', 'Drainase', 'Drains', { dangers: [water, fallen], type: 'banjir' }),
  category('jembatan', 'Jembatan', 'Bridges', { dangers: [collapse, hurt], type: 'kecelakaan' }),
  category('kali-macet', 'Kali tersumbat', 'Blocked rivers', { dangers: [water], type: 'banjir' }),
  category('banjir', 'Banjir dan genangan', 'Flooding', { dangers: [water, hurt, cableDown], type: 'banjir' }),
  category('sampah', 'Sampah', 'Rubbish', { dangers: [fire], type: 'kebakaran' }),
  category('kebersihan', 'Kebersihan', 'Cleanliness', { dangers: [gasSmell], type: 'lainnya' }),
  category('bansos', 'Bantuan sosial', 'Social aid', { dangers: [ill], type: 'medis' }),
  category('ktp-kk', 'KTP, KK, dan akta', 'Identity papers', { sp4n: 5 }),
  category('umkm', 'UMKM dan pasar', 'Small business and markets', { dangers: [fire, gasSmell], type: 'kebakaran' }),
  category('anak-jalanan', 'Anak jalanan', 'Street children', { dangers: [weapon, ill], type: 'ketertiban' }),
  category('ketertiban', 'Ketertiban umum', 'Public order', { dangers: [weapon, hurt], type: 'ketertiban' }),
  category('pelayanan-aparatur', 'Pelayanan aparatur', 'Conduct of officials', { private: true, sp4n: 60 }),
  category('lainnya', 'Lainnya', 'Other', { dangers: [fire, gasSmell, hurt] }),
]
