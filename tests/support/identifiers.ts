import type { IdentifierKind } from '#contract/identifiers/index.ts'
import fc from 'fast-check'
import { creditCheckCharacter } from '#contract/identifiers/credit-code.ts'
import { idCheckCharacter } from '#contract/identifiers/id-number.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { vinCheckCharacter } from '#contract/identifiers/vin.ts'
import { addDays } from '#contract/wall-time.ts'

const of = (characters: string, length: number) => fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length })
const digits = '0123456789'
const plateCharacters = `${digits}ABCDEFGHJKLMNPQRSTUVWXYZ`
const creditCharacters = `${digits}ABCDEFGHJKLMNPQRTUWXY`
const province = fc.constantFrom(...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼')
const organ = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ')
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''))

/** Whether a number may have been through a spreadsheet, which is a doubt of its own. */
const endsInNoughts = (text: string) => /^\d{15}000$/.test(text)

/** Made-up identifiers of each kind that nothing can be said against, written as they are kept. */
export const rightIdentifiers: { [K in IdentifierKind]: fc.Arbitrary<string> } = {
  'id-number': joined(of('123456', 1), of(digits, 5), fc.nat(45_000).map(days => addDays('1900-01-01', days).replaceAll('-', '')), of(digits, 3))
    .map(seventeen => seventeen + idCheckCharacter(seventeen)).filter(text => !endsInNoughts(text)),
  'credit-code': joined(of(creditCharacters, 2), of(digits, 6), of(creditCharacters, 9))
    .map(seventeen => seventeen + creditCheckCharacter(seventeen)).filter(text => !endsInNoughts(text)),
  'vin': of(`${digits}ABCDEFGHJKLMNPRSTUVWXYZ`, 17).map(vin => vin.slice(0, 8) + vinCheckCharacter(vin) + vin.slice(9)),
  'plate': joined(province, organ, fc.oneof(
    joined(of(plateCharacters, 4), fc.constantFrom(...plateCharacters, ...'挂学警港澳')),
    joined(of('DF', 1), of(plateCharacters, 1), of(digits, 4)),
    joined(of(digits, 5), of('DF', 1)),
  )),
  'machine-plate': joined(province, of(digits, 2), of(plateCharacters, 5)),
  'stake': fc.nat(9_999_999).map(formatStake),
  'route': fc.oneof(fc.stringMatching(/^[GS]\d{1,4}$/), fc.stringMatching(/^[XYCZ][0-9A-HJ-NP-Z]{3,4}$/)),
  'phone': fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^0934-[2-9]\d{6}$/), fc.stringMatching(/^[2-9]\d{6,7}$/), fc.constantFrom('12328', '400-800-1234')),
  'operating-licence': of(digits, 12).map(number => `甘交运管许可庆字${number}号`),
  'qualification': fc.oneof(of(`${digits}ABCDEFGHJK`, 15), of(digits, 19)),
  'farm-code': fc.uniqueArray(fc.constantFrom('G1', 'K1', 'L', 'G2', 'K2', 'R', 'S'), { minLength: 1 }).map(codes => codes.join('、')),
}
