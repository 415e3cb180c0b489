import type { Desk } from '#contract/desk.ts'
import type { AppClient } from '#contract/index.ts'
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { clientKey } from '#renderer/api/client.ts'
import { useSession } from '#renderer/api/session.ts'
import DeskPage from '#renderer/modules/desk/DeskPage.vue'

const id = '0190a1b2-0000-7000-8000-000000000001'
const quiet: Desk = {
  today: '2026-11-21',
  todayPatrols: [],
  duty: { now: [], plans: [] },
  pendingFindings: { count: 0, items: [] },
  defects: { open: 0, overdue: 0, items: [] },
  licences: { levels: [], items: [] },
  visits: { stages: [], items: [] },
  draws: { states: [], items: [] },
  expiring: [],
  backup: { at: '2026-11-21T01:00:00.000Z', file: 'a.db', ok: true, stale: false, failure: null },
  figures: [{ label: '本月巡查', value: 3, unit: '次', register: 'patrol-logs', filters: { squad: 's' }, from: '2026-11-01', to: '2026-11-30' }],
  clock: null,
}
const begun = ['people', 'brigade-vehicles', 'road-sections', 'patrol-logs'].map(code => ({ code, label: code, count: 9 }))

async function openDesk(desk: Partial<Desk> = {}, counts = begun) {
  const run = vi.fn(async () => ({ file: 'b.db', name: 'b.db', at: '', size: 1, records: 1, ok: true }))
  const client = {
    brigade: { info: async () => ({ brigade: { shortName: '大队' } }) },
    seat: { get: async () => ({ person: { id, name: '张三', administrator: true }, permissions: ['record.read', 'record.write', 'backup.run'] }) },
    preferences: { all: async () => ({}) },
    dictionaries: { all: async () => ({}) },
    views: { list: async () => [] },
    jobs: { list: async () => [] },
    desk: { get: async () => ({ ...quiet, ...desk }) },
    registers: { counts: async () => counts },
    backups: { run },
  } as unknown as AppClient
  const page = { template: '<div />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'desk', component: page },
      { path: '/backups', name: 'backups', component: page },
      { path: '/roster', name: 'roster', component: page },
      { path: '/findings/board', name: 'findings-board', component: page },
      { path: '/r/:code', name: 'register-list', component: page },
      { path: '/r/:code/new', name: 'record-new', component: page },
      { path: '/r/:code/:id', name: 'record', component: page },
    ],
  })
  const pinia = createPinia()
  const opened = mount(DeskPage, { global: { plugins: [pinia, PiniaColada, router], provide: { [clientKey as symbol]: client } } })
  setActivePinia(pinia)
  await useSession().load()
  await flushPromises()
  return { page: opened, run }
}

it('links every figure to the list it was counted from', async () => {
  const { page } = await openDesk()
  expect(page.get('.figure').attributes('href')).toBe('/r/patrol-logs?squad=s&period=custom&from=2026-11-01&to=2026-11-30')
})

it('teaches on an empty desk, and stops once a brigade has begun', async () => {
  const { page } = await openDesk({}, begun.map(count => ({ ...count, count: count.code === 'people' ? 1 : 0 })))
  expect(page.text()).toContain('新增路段')
  expect(page.text()).toContain('一次巡查至少两名执法证有效的执法人员')
  const later = await openDesk()
  expect(later.page.text()).not.toContain('开始使用')
})

it('names who is on duty and how to reach them, and offers the log of a plan nobody has carried out', async () => {
  const plan = { id, number: 'JH2026-00001', day: '2026-11-21', squad: id, shift: 'morning', starts: '2026-11-21T08:30', ends: '2026-11-21T11:00', officers: ['张三', '李四'], auxiliaries: [], vehicle: null, route: 'G309', sections: 'G309', carriedOutBy: null }
  const { page } = await openDesk({ duty: { now: [{ id, day: '2026-11-20', kind: 'desk', starts: '2026-11-20T20:00', ends: '2026-11-21T08:00', names: '赵协', phone: '0934-8210000' }], plans: [plan, { ...plan, id: id.replace(/1$/, '2'), carriedOutBy: { id, number: 'XC2026-00001' } }] } })
  const [onDuty, open, done] = page.findAll('[aria-labelledby=desk-duty] tbody tr').map(row => row.text())
  expect(onDuty).toContain('赵协20:00—次日 08:000934-8210000')
  expect(open).toContain('新增巡查日志')
  expect(done).toContain('已执行')
  expect(page.get('[aria-labelledby=desk-duty] tbody tr:nth-child(2) td:last-child a').attributes('href')).toBe(`/r/patrol-logs/new?from=patrol-plans&by=${id}`)
})

it('says how long a certificate still holds, or since when it does not', async () => {
  const { page } = await openDesk({ expiring: [{ id, name: '张三', certificate: '1', to: '2026-11-10', daysLeft: -11 }, { id, name: '李四', certificate: '2', to: '2026-11-21', daysLeft: 0 }] })
  expect(page.text()).toContain('已过期 11 天')
  expect(page.text()).toContain('今天到期')
})

it('marks a publication that is overdue, and says of a guess that it is one', async () => {
  const task = { id, name: '普通货运抽查', drawn: 3, checked: 3, until: '2026-10-20', isCheckLate: false }
  const publishBy = { day: '2026-11-19', isFirm: true, isVerified: false, daysLeft: -2 }
  const { page } = await openDesk({ draws: { states: [{ label: '待公示任务', value: 2, unit: '项', register: 'random-checks', filters: { state: 'drawn' } }], items: [{ ...task, publishBy }, { ...task, id: id.replace(/1$/, '2'), publishBy: { ...publishBy, day: '2027-01-08', isFirm: false, daysLeft: 48 } }] } })
  const [overdue, guessed] = page.findAll('[aria-labelledby=desk-draws] tbody tr').map(row => row.text())
  expect(overdue).toContain('公示超期2天')
  expect(guessed).toContain('2027-01-08（推算）')
  expect(page.get('[aria-labelledby=desk-draws] .levels a').attributes('href')).toBe('/r/random-checks?state=drawn&period=all')
  expect(page.text()).not.toContain('入企检查')
})

it('warns of a backup that failed today although yesterday’s is good, and makes one on the spot', async () => {
  const { page, run } = await openDesk({ backup: { ...quiet.backup, failure: '磁盘已满' } })
  expect(page.get('[role=status]').text()).toContain('磁盘已满')
  await page.get('[aria-labelledby=desk-backup] button').trigger('click')
  expect(run).toHaveBeenCalledOnce()
})
