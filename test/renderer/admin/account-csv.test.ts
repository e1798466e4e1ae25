import { expect, test } from 'vitest'
import { balanceOf, parseAccountCsv } from '../../../renderer/features/admin/account-csv'

const head = 'username,name,role,agencyId'

function rowsOf(text: string) {
  const file = parseAccountCsv(text)
  if (!file.ok) throw new Error(file.fault)
  return file.rows
}

test('a good row becomes an account, with an agency only where it has one', () => {
  const rows = rowsOf(`${head}\nop1,Operator Satu,operator,\nlia1,"Penghubung, Damkar",liaison,damkar\n`)
  expect(rows).toMatchObject([
    { line: 2, account: { username: 'op1', name: 'Operator Satu', role: 'operator' } },
    { line: 3, account: { username: 'lia1', name: 'Penghubung, Damkar', role: 'liaison', agencyId: 'damkar' } },
  ])
  expect(rows[0]).not.toHaveProperty('account.agencyId')
})

test('semicolons, a byte order mark and Windows line ends are read as well', () => {
  const rows = rowsOf(`\ufeff${head.replaceAll(',', ';')}\r\nop1;Operator Satu;operator;\r\n`)
  expect(rows).toMatchObject([{ account: { username: 'op1' } }])
})

test('every faulty row comes back with what is wrong', () => {
  const rows = rowsOf(
    [
      head,
      'OP 1,A,operator,',
      'op2,,operator,',
      'op3,A,boss,',
      'op4,A,liaison,',
      'op5,A',
      'op6,A,operator,',
      'op6,B,operator,',
    ].join('\n'),
  )
  expect(rows.map((row) => ('fault' in row ? row.fault : 'good'))).toEqual([
    'username',
    'name',
    'role',
    'agency',
    'columns',
    'good',
    'twice',
  ])
})

test('a file without the heading, without rows or with an open quote is refused whole', () => {
  expect(parseAccountCsv('op1,A,operator,')).toEqual({ ok: false, fault: 'header' })
  expect(parseAccountCsv(`${head}\n`)).toEqual({ ok: false, fault: 'empty' })
  expect(parseAccountCsv('')).toEqual({ ok: false, fault: 'empty' })
  expect(parseAccountCsv(`${head}\nop1,"A,operator,\n`)).toEqual({ ok: false, fault: 'unreadable' })
})

test('the balance adds up: read is saved, refused, faulty and waiting', () => {
  const rows = rowsOf(`${head}\na1,A,operator,\na2,A,operator,\na3,A,operator,\nbad name,A,operator,\n`)
  const balance = balanceOf(
    rows,
    new Map([
      [2, { ok: true }],
      [3, { ok: false }],
    ]),
  )
  expect(balance).toEqual({ read: 4, saved: 1, refused: 1, faulty: 1, waiting: 1 })
})
