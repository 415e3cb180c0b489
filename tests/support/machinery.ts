import type { RecordOf } from '#contract/registers/definition.ts'
import type { machineInspections } from '#contract/registers/index.ts'
import type { Brigade, Values } from './brigade.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Checklist } from '#contract/checklists/checklist.ts'
import { idCheckCharacter } from '#contract/identifiers/id-number.ts'

export type InspectionRecord = RecordOf<typeof machineInspections>

/** An identity number nobody has, of someone born on a day. */
export function idNumberBornOn(day: string, order = '001'): string {
  const seventeen = `621002${day.replaceAll('-', '')}${order}`
  return seventeen + idCheckCharacter(seventeen)
}

/** A wheeled tractor nothing is wrong with. */
export const machine = (change?: Values): Values => ({
  plate: '甘0612345', kind: 'wheeled-tractor', brand: '示例', model: '示例 904', frameNumber: 'SL904-0001', owner: '李满仓', township: 'dongzhi', village: '寺里田组',
  manufacturedOn: '2021-03-01', registeredOn: '2021-03-20', inspectedTo: '2026-09-30', insuredTo: '2026-09-30', ...change,
})

/** A driver of wheeled tractors nothing is wrong with. */
export const driver = (change?: Values): Values => ({
  name: '李满仓', idNumber: idNumberBornOn('1980-05-01'), township: 'dongzhi', codes: 'G2', validFrom: '2022-04-01', validTo: '2028-04-01', ...change,
})

/** What was found on a checklist as shipped: everything in order but the items named by the end of their code (`-13`), and measured figures that may pass. */
export function filled(code: string, failed: readonly string[] = []): Values {
  const list = Checklist.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/checklists', `${code}-1.json`), 'utf8')))
  return {
    code,
    answers: list.items.map(({ code: item, kind, limits }) => {
      const result = failed.some(end => item.endsWith(end)) ? 'fail' : 'pass'
      return { item, result, byRest: result === 'pass' && kind === 'judged', ...kind === 'number' && { number: limits?.min ?? limits?.max ?? 5 } }
    }),
  }
}

/** An inspection of a machine on 2026-03-09, nothing wrong with it. */
export const inspection = ({ ids }: Pick<Brigade, 'ids'>, of: string, change?: Values): Values => ({
  day: '2026-03-09', starts: '09:00', ends: '09:20', machine: of, place: '董志什字路口', checklist: filled('CK01'), officers: [ids.zhang, ids.li], ...change,
})

/** A visit carried out on 2026-03-09, approved and announced before, with what was found on a checklist. */
export const visitWith = (checklist: Values, change: Values): Values => ({
  day: '2026-03-09', approvedBy: '刘大队', approvedAt: '2026-03-08T16:00', noticeWay: 'in-person', noticedAt: '2026-03-09T09:00', starts: '2026-03-09T09:00', ends: '2026-03-09T10:30', record: '现场检查', checklist, ...change,
})
