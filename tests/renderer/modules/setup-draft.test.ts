import { describe, expect, it } from 'vitest'
import { Setup } from '#contract/brigade.ts'
import { checkPerson, checkSetup, checkSquads, emptySetup, setupOf } from '#renderer/modules/setup/setup-draft.ts'

const officer = { name: '张三', kind: 'officer' as const, post: null, certificate: '28130021001', certifiedFrom: '2024-01-01', certifiedTo: '2028-01-01' }

describe('the first administrator', () => {
  it('needs a certificate with its validity when an officer', () => {
    expect(checkPerson({ ...officer, certificate: ' ', certifiedTo: null })).toEqual({ certificate: '请填写执法证号', certifiedTo: '请填写有效期至' })
  })

  it('needs none when an auxiliary, and none is handed on', () => {
    const person = { ...officer, kind: 'auxiliary' as const, certifiedTo: null }
    expect(checkPerson(person)).toEqual({})
    expect(setupOf({ ...emptySetup(), person }).person).toEqual({ name: '张三', kind: 'auxiliary' })
  })

  it('cannot hold a certificate that ends before it begins', () => {
    expect(checkPerson({ ...officer, certifiedTo: '2023-12-31' })).toEqual({ certifiedTo: '有效期至不能早于有效期自' })
  })
})

describe('the brigade', () => {
  it('is refused with a sentence at each field that is wrong', () => {
    const draft = emptySetup()
    draft.profile = { ...draft.profile, name: '队', division: '6210', phone: '不知道' }
    expect(checkSetup(draft).profile).toEqual({
      name: '大队全称至少 2 个字',
      shortName: '请填写简称',
      division: '行政区划代码应为六位数字，例如 621002',
      phone: '联系电话“不知道”不像电话号码',
    })
  })

  it('comes out as the contract wants it, with spaces and empty squads gone', () => {
    const draft = { ...emptySetup(), person: officer, squads: [' 一中队 ', null, '  '] }
    draft.profile = { ...draft.profile, name: ' 西峰区大队 ', shortName: '西峰' }
    const setup = setupOf(draft)
    expect(setup.squads).toEqual(['一中队'])
    expect(setup.profile.name).toBe('西峰区大队')
    expect(Setup.parse(setup)).toEqual(setup)
  })
})

it('names the second of two squads that are called the same', () => {
  expect(checkSquads(['一中队', null, '一中队'])).toEqual({ 2: '“一中队”重复，请删去一个' })
})
