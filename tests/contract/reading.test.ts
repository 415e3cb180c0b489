import type { Field } from '#contract/registers/field.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemMessage } from '#contract/problems.ts'
import { identifierKinds } from '#contract/identifiers/index.ts'
import { formatValue } from '#contract/registers/format.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { readField, readValues } from '#contract/registers/read.ts'
import { allFields } from '#tests/support/registers.ts'

// A failure must be the same tomorrow; `npm run soak` looks elsewhere each time.
fc.configureGlobal({ seed: 20260310 })

const label = '栏目'
const day = '2026-03-09'
const read = (field: Field, raw: unknown) => readField(field, raw, { path: 'x', day })
const valueOf = (field: Field, raw: unknown) => {
  const result = read(field, raw)
  return 'value' in result ? result.value : result.problem.code
}

const readings: ReadonlyArray<[field: Field, raw: unknown, gives: unknown]> = [
  [{ type: 'text', label, max: 10 }, '十个字以内的文字啊哈', '十个字以内的文字啊哈'],
  [{ type: 'text', label, max: 10 }, '十一个字以内的文字啊哈哈', 'TOO_LONG'],
  [{ type: 'text', label, max: 3 }, '䶮𬭎𠮷', '䶮𬭎𠮷'],
  [{ type: 'text', label, max: 3 }, '👮‍♂️', 'TOO_LONG'],
  [{ type: 'text', label }, '  两边的空格  ', '两边的空格'],
  [{ type: 'text', label }, '一行\n两行', '一行 两行'],
  [{ type: 'text', label }, '看不见\u0007的铃', 'CONTROL_CHARACTERS'],
  [{ type: 'text', label }, '半个\uD842字', 'CONTROL_CHARACTERS'],
  [{ type: 'text', label }, '空\u0000字符', 'CONTROL_CHARACTERS'],
  [{ type: 'text', label }, { 字: 1 }, 'NOT_TEXT'],
  [{ type: 'text', label }, 309, '309'],
  [{ type: 'longText', label }, '第一段\r\n第二段\t缩进', '第一段\n第二段\t缩进'],
  [{ type: 'longText', label }, '字'.repeat(5000), '字'.repeat(5000)],
  [{ type: 'longText', label }, '字'.repeat(10_000), 'TOO_LONG'],
  [{ type: 'day', label }, '2026-02-29', 'NOT_A_DAY'],
  [{ type: 'day', label }, '2024-02-29', '2024-02-29'],
  [{ type: 'day', label }, '2026/3/8', '2026-03-08'],
  [{ type: 'day', label }, '20260308', '2026-03-08'],
  [{ type: 'day', label }, '２０２６年３月８日', '2026-03-08'],
  [{ type: 'day', label }, '2026111', 'NOT_A_DAY'],
  [{ type: 'day', label }, 20260308, 'NOT_A_DAY'],
  [{ type: 'time', label }, '8:30', '2026-03-09T08:30'],
  [{ type: 'time', label }, '次日 02:00', '2026-03-10T02:00'],
  [{ type: 'time', label }, '2026-03-09 22:40', '2026-03-09T22:40'],
  [{ type: 'time', label }, '24:00', 'NOT_A_TIME'],
  [{ type: 'time', label }, '08:60', 'NOT_A_TIME'],
  [{ type: 'time', label }, '2026-02-30T08:30', 'NOT_A_TIME'],
  [{ type: 'integer', label }, '-0', 0],
  [{ type: 'integer', label, min: 0, max: 9 }, '９', 9],
  [{ type: 'integer', label, min: 0, max: 9 }, 9.5, 'TOO_LARGE'],
  [{ type: 'integer', label, min: 0, max: 9 }, 8.5, 'NOT_WHOLE'],
  [{ type: 'integer', label }, '1e3', 'NOT_A_NUMBER'],
  [{ type: 'integer', label }, Number.POSITIVE_INFINITY, 'NOT_A_NUMBER'],
  [{ type: 'decimal', label, digits: 1 }, 0.1 + 0.2, 0.3],
  [{ type: 'decimal', label, digits: 1 }, '24.15', 'TOO_MANY_DIGITS'],
  [{ type: 'flag', label }, '是', true],
  [{ type: 'flag', label }, false, false],
  [{ type: 'flag', label }, 'constructor', 'NOT_YES_NO'],
  [{ type: 'flag', label }, '也许', 'NOT_YES_NO'],
  [{ type: 'stake', label }, 'K12+345', 'K12+345'],
  [{ type: 'stake', label }, '１２＋５', 'K12+005'],
  [{ type: 'stake', label }, 'k 12 + 345', 'K12+345'],
  [{ type: 'stake', label }, 'K12+999', 'K12+999'],
  [{ type: 'stake', label }, 'K12+1000', 'STAKE_METRES'],
  [{ type: 'stake', label }, 'K12+1500', 'STAKE_METRES'],
  [{ type: 'stake', label }, 'K12-345', 'STAKE_MALFORMED'],
  [{ type: 'stake', label }, 12345, 'STAKE_MALFORMED'],
  [{ type: 'route', label }, 'ｇ３０９', 'G309'],
  [{ type: 'route', label }, '309', 'ROUTE_MALFORMED'],
  [{ type: 'plate', label }, '甘m·12345', '甘M12345'],
  [{ type: 'plate', label }, '甘MI2345', 'PLATE_MALFORMED'],
  [{ type: 'id-number', label }, ' 62100219850615007ｘ', '62100219850615007X'],
  [{ type: 'id-number', label }, '621002198506150071', 'ID_NUMBER_CHECK'],
  [{ type: 'id-number', label }, Number('621002199001010017'), 'DIGITS_LOST'],
  [{ type: 'credit-code', label }, '91621002ma0dema17m', '91621002MA0DEMA17M'],
  [{ type: 'vin', label }, 'LZZ5CLSB3RN123456', 'LZZ5CLSB3RN123456'],
  [{ type: 'machine-plate', label }, '甘06·12345', '甘0612345'],
  [{ type: 'farm-code', label }, 'g2r', 'G2、R'],
  [{ type: 'phone', label }, '０９３４-８２１２３４５', '0934-8212345'],
  [{ type: 'officers', label }, '张三、李四，王五', ['张三', '李四', '王五']],
  [{ type: 'officers', label }, ['张三', { id: 'x', name: '李四' }], ['张三', 'x']],
  [{ type: 'officers', label, max: 2 }, '甲、乙、丙', 'TOO_MANY'],
  [{ type: 'officers', label }, [''], 'NOT_A_LIST'],
  [{ type: 'attachments', label, accept: 'photo' }, [{ sha256: 'x', name: 'a.jpg' }], 'ATTACHMENT_MISSING'],
  [{ type: 'lines', label, table: 't', fields: {}, max: 1 }, [{}, {}], 'TOO_MANY'],
  [{ type: 'text', label, required: true }, '   ', 'REQUIRED'],
  [{ type: 'text', label }, '　', null],
]

describe('what a clerk types is read as it was meant, or refused by name', () => {
  test.each(readings)('%j from %j gives %j', (field, raw, gives) => {
    expect(valueOf(field, raw)).toEqual(gives)
  })
})

// One field of each kind that registers really use, and of each kind that exists.
const byKind = new Map<string, Field>([
  ['money', { type: 'money', label, min: 0 }],
  ...identifierKinds.map(type => [type, { type, label }] as [string, Field]),
  ...registerDefinitions.flatMap(definition => allFields(definition).filter(([, field]) => !field.computed).map(([, field]) => [`${field.type}${'digits' in field ? field.digits : ''}${field.required ? ' required' : ''}`, field] as [string, Field])),
])
const typed = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withObjectString: true, withSparseArray: true }),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^K?\d{1,4}\+?\d{0,4}$/),
  fc.stringMatching(/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/),
  fc.stringMatching(/^(次日)?\s?\d{1,2}:?\d{2}$/),
  fc.stringMatching(/^[京甘粤][A-HJ-NP-Z][A-Z0-9·]{5,7}$/),
  fc.stringMatching(/^[GSXYC]\d{3,4}$/),
  fc.stringMatching(/^[+-]?\d{1,12}(\.\d{1,3})?$/),
  fc.constantFrom('constructor', '__proto__', 'toString', '是', '否', '㌔', 'ﬀ', '가', 'é', { toString: 1 }, { valueOf: null }, [[]], [{}], [{ sha256: 'a'.repeat(64), name: 'x', size: { valueOf: 1 } }]),
  fc.array(fc.oneof(fc.string(), fc.anything()), { maxLength: 4 }),
)
const labelOf = (_: string, code: string) => code

describe.each([...byKind])('a %s field', (_, field) => {
  test('reads anything without breaking, and says what is wrong in a sentence', () => {
    fc.assert(fc.property(typed, (raw) => {
      const result = read(field, raw)
      if ('problem' in result) expect(problemMessage(result.problem).length).toBeGreaterThan(3)
    }), { numRuns: 400 })
  })

  test('reads its own value as the same value', () => {
    fc.assert(fc.property(typed, (raw) => {
      const result = read(field, raw)
      if ('problem' in result || result.value === null) return
      expect(read(field, result.value)).toEqual({ value: result.value })
    }), { numRuns: 400 })
  })

  // People, files, lines and choices are shown by names that only the core can look up; money is shown in yuan and kept in fen.
  const shownAsTyped = !['officers', 'attachments', 'lines', 'money'].includes(field.type)
  if (shownAsTyped) test('reads what it shows as the same value', () => {
    fc.assert(fc.property(typed, (raw) => {
      const result = read(field, raw)
      if ('problem' in result || result.value === null) return
      const shown = formatValue(field, field.type === 'reference' ? { id: '', label: result.value } : result.value, labelOf, day)
      expect(read(field, shown)).toEqual({ value: result.value })
    }), { numRuns: 400 })
  })
})

test('a whole record of anything is read without breaking, unknown and computed fields named', () => {
  for (const definition of registerDefinitions) {
    const names = [...Object.keys(definition.fields), 'constructor', 'colour']
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), typed, { noNullPrototype: true }), (values) => {
      const { problems } = readValues(definition.fields, values, { day, names: Object.keys(values) })
      for (const name of ['constructor', 'colour']) if (Object.hasOwn(values, name)) expect(problems).toContainEqual(expect.objectContaining({ path: name, code: 'UNKNOWN_FIELD' }))
    }), { numRuns: 150 })
  }
})
