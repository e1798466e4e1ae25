import type { CommandInput } from '../../contract/commands/index'

type NewAgency = CommandInput<'directory:put-agency'>

const agency = (
  id: string,
  shortName: string,
  name: string,
  services: NewAgency['services'],
  more: Partial<NewAgency> = {},
): NewAgency => ({
  id,
  name,
  shortName,
  services,
  neighbour: false,
  active: true,
  // The account beside the agency's own (contract).
  deputies: [`${id}-wakil`],
  ...more,
})

/** An office whose reports were once swallowed: it shows what the centre does about that. */
export const WITHOUT_ACCOUNT = 'disperindagkop'

/** The agencies of the 112 centre, its neighbours, and the city's offices that answer Rabeg complaints. */
export const trainingAgencies: readonly NewAgency[] = [
  agency('damkar', 'Damkar', 'Pemadam Kebakaran Kota Serang', ['112'], {
    neighbours: ['damkar-kab-serang', 'damkar-cilegon'],
    cover: {
      types: ['kebakaran', 'listrik'],
      simultaneous: 2,
      source: 'Damkar Kota Serang, 2025: dua kebakaran serentak tertangani, tiga tidak',
    },
  }),
  agency('bpbd', 'BPBD', 'BPBD Kota Serang', ['112']),
  agency('psc119', 'PSC 119', 'PSC 119 Dinas Kesehatan Kota Serang', ['112']),
  agency('polresta', 'Polresta', 'Polresta Serang Kota', ['112']),
  agency('satpolpp', 'Satpol PP', 'Satpol PP Kota Serang', ['112', 'rabeg']),
  agency('dishub', 'Dishub', 'Dinas Perhubungan Kota Serang', ['112', 'rabeg']),
  agency('dinsos', 'Dinsos', 'Dinas Sosial Kota Serang', ['112', 'rabeg']),
  agency('dlh', 'DLH', 'Dinas Lingkungan Hidup Kota Serang', ['112', 'rabeg']),
  agency('pln', 'PLN', 'PLN', ['112']),
  agency('basarnas', 'Basarnas', 'Basarnas', ['112']),
  agency('kodim', 'Kodim', 'TNI (Kodim)', ['112']),
  agency('pmi', 'PMI', 'PMI Kota Serang', ['112']),
  agency('damkar-kab-serang', 'Damkar Kab. Serang', 'Pemadam Kebakaran Kabupaten Serang', ['112'], { neighbour: true }),
  agency('damkar-cilegon', 'Damkar Cilegon', 'Pemadam Kebakaran Kota Cilegon', ['112'], { neighbour: true }),
  agency('dputr', 'DPUTR', 'Dinas Pekerjaan Umum dan Tata Ruang Kota Serang', ['rabeg']),
  agency('perkim', 'Perkim', 'Dinas Perumahan dan Kawasan Permukiman Kota Serang', ['rabeg']),
  agency('disdukcapil', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil Kota Serang', ['rabeg']),
  // Nobody of it has an account: what is meant for it goes to the owner of last resort, and an alarm says so.
  agency(WITHOUT_ACCOUNT, 'Disperindagkop', 'Dinas Perdagangan, Perindustrian, Koperasi, dan UKM Kota Serang', [
    'rabeg',
  ]),
  agency('diskominfo', 'Diskominfo', 'Dinas Komunikasi dan Informatika Kota Serang', ['rabeg']),
]
