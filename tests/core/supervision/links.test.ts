import { expect, test } from 'vitest'
import { licenceChecks } from '#contract/registers/index.ts'
import { placesNaming, renamed } from '#core/modules/supervision/links.ts'

const licence = (id: string) => ({ id, label: `${id}号` })
const line = (id: string, named: string | null) => ({ id, matter: 'operating-licence', licence: named && licence(named), result: 'match' })

test('a line of a record that names another is found and renamed by its own place, and no other line', () => {
  const check = { plate: '甘M20001', operator: { id: 'a', label: '甲' }, matters: [line('1', 'a'), line('2', 'b'), line('3', null), line('4', 'a')] }
  expect(placesNaming(licenceChecks, check, { register: 'licences', id: 'a' })).toEqual(['matters.1.licence', 'matters.4.licence'])
  expect(placesNaming(licenceChecks, check, { register: 'operators', id: 'a' })).toEqual(['operator'])
  const now = renamed(licenceChecks, check, new Set(['matters.4.licence']), licence('c'))
  expect(now).toMatchObject({ plate: '甘M20001', operator: { id: 'a' }, matters: [line('1', 'a'), line('2', 'b'), line('3', null), line('4', 'c')] })
})
