import type { AppClient } from '#contract/index.ts'
import type { BrowserDesk } from './desk.ts'

type Values = Parameters<AppClient['registers']['create']>[0]['values']

/** What the tests pick from, by name. */
export interface Brigade { squads: string[], officers: string[], vehicle: string, section: string }

/** Enters a record as a clerk would, and answers its id. */
export async function enter(client: AppClient, register: string, values: Values, warningReason?: string): Promise<string> {
  return (await client.registers.create({ register, values, warningReason })).record.id
}

/** A brigade of three officers, a vehicle and two road sections, of which 张䶮 sits at the desk. */
export async function setUpBrigade({ client }: Pick<BrowserDesk, 'client'>): Promise<Brigade> {
  await client.brigade.setUp({
    profile: { name: '西峰区交通运输综合行政执法大队', shortName: '西峰大队', authority: '西峰区交通运输局', address: '庆阳市西峰区长庆大道 12 号', phone: '0934-8612345', division: '621002' },
    person: { name: '张䶮', kind: 'officer', certificate: '62100220001', certifiedFrom: '2024-01-01', certifiedTo: '2029-12-31', post: '大队长' },
    squads: ['一中队', '二中队'],
  })
  const officer = (name: string, certificate: string, certifiedTo: string) => enter(client, 'people', { name, kind: 'officer', squad: '一中队', certificate, certifiedFrom: '2023-05-01', certifiedTo })
  await officer('李𬭎', '62100220002', '2028-06-30')
  await officer('王𠮷', '62100220003', '2026-12-15')
  await enter(client, 'people', { name: '赵敏', kind: 'auxiliary', squad: '二中队' })
  await enter(client, 'brigade-vehicles', { plate: '甘M12345', kind: 'enforcement', model: '长城哈弗', squad: '一中队' })
  await enter(client, 'road-sections', { name: '西镇路', route: 'S202', grade: 'provincial', from: 'K0+000', to: 'K42+500', unit: '西峰公路段', township: '后官寨镇', squad: '一中队' })
  await enter(client, 'road-sections', { name: '庆镇线', route: 'X017', grade: 'county', from: 'K0+000', to: 'K18+200', unit: '西峰公路段', township: '肖金镇', squad: '二中队' })
  return { squads: ['一中队', '二中队'], officers: ['张䶮', '李𬭎', '王𠮷'], vehicle: '甘M12345', section: '西镇路' }
}

/** A patrol nothing can be said against: one a day at most, so that nobody is in two places. */
export function patrolValues(day: string, changes: Values = {}): Values {
  return {
    day,
    starts: '09:00',
    ends: '11:00',
    squad: '一中队',
    officers: ['张䶮', '李𬭎'],
    vehicle: '甘M12345',
    stretches: [{ section: '西镇路', from: 'K0+000', to: 'K30+000', direction: 'both' }],
    mileage: 62.5,
    method: 'road',
    weather: 'sunny',
    summary: '沿线巡查，路况正常。',
    ...changes,
  }
}

export const enterPatrol = (client: AppClient, day: string, changes?: Values, reason?: string) => enter(client, 'patrol-logs', patrolValues(day, changes), reason)
