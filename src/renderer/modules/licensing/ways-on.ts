import type { RouteLocationRaw } from 'vue-router'
import { readCreditCode } from '#contract/identifiers/credit-code.ts'
import { readIdNumber } from '#contract/identifiers/id-number.ts'
import { readPlate } from '#contract/identifiers/plate.ts'
import { tidy } from '#contract/identifiers/reading.ts'
import { takenQuery } from '#renderer/registers/begun-from.ts'

/** What can be begun of something 监管库 does not hold, with what was typed in its place. */
export interface Way { label: string, to: RouteLocationRaw }

const way = (label: string, code: string, values: Readonly<Record<string, string>>): Way => ({ label, to: { name: 'record-new', params: { code }, query: takenQuery(values) } })
const check = (values: Readonly<Record<string, string>> = {}) => way('开始证照核查', 'licence-checks', values)
const isRight = ({ remarks }: ReturnType<typeof readPlate>) => remarks.every(({ level }) => level !== 'error')

/** A check of it first, then the register it would belong in. A short name may be a person’s or a shop’s. */
export function waysOn(typed: string): Way[] {
  const text = typed.trim()
  const [plate, idNumber, creditCode] = [readPlate(text), readIdNumber(text), readCreditCode(text)]
  if (isRight(plate)) return [check({ plate: plate.normalised }), way('登记为营运车辆', 'transport-vehicles', { plate: plate.normalised })]
  if (isRight(idNumber)) return [check({ personId: idNumber.normalised }), way('登记为从业人员', 'practitioners', { idNumber: idNumber.normalised })]
  if (isRight(creditCode)) return [check(), way('登记为经营业户', 'operators', { creditCode: creditCode.normalised })]
  if (!/\p{Script=Han}{2}/u.test(text)) return [check()]
  if (/\d{4}/.test(text)) return [check(), way('登记证照', 'licences', { serial: tidy(text) })]
  const operator = way('登记为经营业户', 'operators', { name: text })
  return /^[\p{Script=Han}·]{2,4}$/u.test(text) ? [check({ personName: text }), way('登记为从业人员', 'practitioners', { name: text }), operator] : [check({ operatorName: text }), operator]
}
