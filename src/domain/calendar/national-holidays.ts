import type { Calendar } from './calendar'

const day = (date: string, label: string) => ({ from: date, to: date, label })

/** The id of the calendar that working-day clocks count by. */
export const HOLIDAYS = 'hari-libur'

/** Holidays and joint leave of 2026. The three ministers decree each year's in the autumn before: put the next in time. */
export const nationalHolidays: Calendar = {
  id: HOLIDAYS,
  name: 'Hari libur nasional dan cuti bersama',
  source: 'SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025',
  until: '2026-12-31',
  days: [
    day('2026-01-01', 'Tahun Baru Masehi'),
    day('2026-01-16', 'Isra Mikraj'),
    day('2026-02-16', 'Cuti bersama Imlek'),
    day('2026-02-17', 'Tahun Baru Imlek'),
    day('2026-03-18', 'Cuti bersama Nyepi'),
    day('2026-03-19', 'Nyepi'),
    { from: '2026-03-20', to: '2026-03-24', label: 'Idulfitri dan cuti bersama' },
    day('2026-04-03', 'Wafat Yesus Kristus'),
    day('2026-04-05', 'Kebangkitan Yesus Kristus'),
    day('2026-05-01', 'Hari Buruh'),
    day('2026-05-14', 'Kenaikan Yesus Kristus'),
    day('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
    day('2026-05-27', 'Iduladha'),
    day('2026-05-28', 'Cuti bersama Iduladha'),
    day('2026-05-31', 'Waisak'),
    day('2026-06-01', 'Hari Lahir Pancasila'),
    day('2026-06-16', 'Tahun Baru Islam'),
    day('2026-08-17', 'Hari Kemerdekaan'),
    day('2026-08-25', 'Maulid Nabi'),
    day('2026-12-24', 'Cuti bersama Natal'),
    day('2026-12-25', 'Natal'),
  ],
}
