import type { Brigade, Values } from './brigade.ts'

/** An operator with a truck, a driver and their licences; the truck's certificate ran out on 2026-02-28. */
export async function supervise(brigade: Brigade) {
  const operator = await brigade.add('operators', { name: '西峰顺达运输有限公司', business: 'freight', creditCode: '91621002MA0DEMA17M', representative: '高顺', township: '董志镇' })
  const vehicle = await brigade.add('transport-vehicles', { plate: '甘M20001', plateColour: 'yellow', kind: 'truck', operator: operator.id })
  const driver = await brigade.add('practitioners', { name: '陈驾', idNumber: '621002199001010017', kind: 'freight-driver', qualification: '621002199001010017', operator: operator.id })
  const permit = await brigade.add('licences', { kind: 'freight-operating', word: '甘交运管许可庆字', serial: '621002000123', ofOperator: operator.id, validTo: '2029-12-31' })
  const certificate = await brigade.add('licences', { kind: 'vehicle-transport', word: '甘交运管庆字', serial: '621002000001', ofVehicle: vehicle.id, validTo: '2026-02-28' })
  return { operator, vehicle, driver, permit, certificate }
}
export type Supervised = Awaited<ReturnType<typeof supervise>>

/** Values of a roadside check nothing is wrong with: 张三 and 李四 at 董志 on 2026-03-09, the truck of {@link supervise}. */
export const roadsideCheck = ({ ids }: Brigade, { vehicle, operator, permit }: Supervised, change?: Values): Values => ({
  day: '2026-03-09', checkedAt: '10:20', scene: 'roadside', squad: ids.first, officers: [ids.zhang, ids.li], section: ids.g309, stake: 'K15+200', place: '董志加油站对面',
  plate: '甘M20001', plateColour: 'yellow', inRegister: 'found', vehicle: vehicle.id, operator: operator.id,
  matters: [{ matter: 'operating-licence', licence: permit.id, result: 'match' }], conclusion: 'normal', ...change,
})

/** Values of a weighing nothing is wrong with: 35.2 of 31 tonnes, unloaded to 30.9. */
export const overloadCheck = ({ ids }: Brigade, change?: Values): Values => ({
  day: '2026-03-09', squad: ids.first, officers: [ids.zhang, ids.li], plate: '甘M20001', plateColour: 'yellow', axles: 4, driver: '陈驾',
  firstNumber: 'CJ20260309001', site: '西峰治超检测站', firstAt: '09:10', gross: 35.2, limit: 31,
  unloading: 'owner', unloaded: 4.3, recheckNumber: 'FJ20260309001', recheckAt: '10:40', recheckGross: 30.9, outcome: 'released', ...change,
})
