import type { BrowserDesk } from './desk.ts'
import { enter } from './brigade.ts'

/** An operator with a truck, a driver and their licences, of which the truck's ran out on 2026-10-31; a check of it and a weighing. */
export async function fillLicensing({ client }: Pick<BrowserDesk, 'client'>): Promise<{ operator: string, vehicle: string }> {
  const operator = await enter(client, 'operators', { name: '西峰顺达货运有限公司', business: '普通货运', creditCode: '91621002MA0DEMA17M', representative: '高顺', township: '董志镇', squad: '一中队' })
  const vehicle = await enter(client, 'transport-vehicles', { plate: '甘M20001', plateColour: '黄', kind: '货车', operator, model: '示例 JH1', axles: 4, tonnage: 18 })
  const driver = await enter(client, 'practitioners', { name: '陈驾', idNumber: '621002199001010017', kind: '货运驾驶员', qualification: '621002199001010017', operator })
  const permit = await enter(client, 'licences', { kind: '道路货物运输经营许可证', word: '甘交运管许可庆字', serial: '621002000123', ofOperator: operator, validTo: '2029-12-31', organ: '西峰区交通运输局' })
  await enter(client, 'licences', { kind: '道路运输证', word: '甘交运管庆字', serial: '621002000001', ofVehicle: vehicle, validTo: '2026-10-31', organ: '西峰区交通运输局' })
  await enter(client, 'licences', { kind: '道路运输从业资格证', serial: '621002199001010017', ofPractitioner: driver, validTo: '2026-12-10' })
  await enter(client, 'licence-checks', { day: '2026-09-10', checkedAt: '10:20', squad: '一中队', officers: ['张䶮', '李𬭎'], section: '西镇路', stake: 'K12+300', place: '后官寨镇路口', plate: '甘M20001', plateColour: '黄', operatorName: '西峰顺达货运有限公司', inRegister: '在监管库', vehicle, operator, matters: [{ matter: '经营许可证（备案）', licence: permit, result: '相符' }], conclusion: '未见异常' })
  await enter(client, 'overload-checks', { day: '2026-10-12', squad: '一中队', officers: ['张䶮', '李𬭎'], plate: '甘M20001', axles: 4, vehicle, operator, driver: '陈驾', goods: '砂石', firstNumber: 'CJ20261012001', site: '西峰治超检测站', firstAt: '09:10', gross: 35.2, limit: 31, unloading: '自行卸载', unloaded: 4.3, recheckNumber: 'FJ20261012001', recheckAt: '10:40', recheckGross: 30.9, outcome: '卸载后放行' })
  return { operator, vehicle }
}
