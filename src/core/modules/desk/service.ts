import type { Desk } from '#contract/desk.ts'
import type { Context } from '../../context.ts'
import { addDays, beijingTime, dayNumber, monthOf } from '#contract/wall-time.ts'
import { countOpen, listOpen } from '../defects/index.ts'
import { loadPatrolThresholds } from '../patrol/index.ts'
import { waitingDraws } from '../random-checks/index.ts'
import { expiringLicences } from '../supervision/index.ts'
import { dutyAt, listPlans } from '../roster/index.ts'
import { waitingVisits } from '../visits/index.ts'
import * as repo from './repo.ts'

/** How many pending findings the desk lists; the list behind the number has them all. */
const shown = 8

/** 工作台: what is due and what was done, each figure with the list it stands for. */
export function deskOf(ctx: Context): Desk {
  const now = beijingTime(ctx.now())
  const today = now.slice(0, 10)
  // Sample data ends whenever it was asked to end, not now.
  const setBackFrom = ctx.demo ? null : ctx.clockWatch.setBackFrom()
  const { from, to } = monthOf(today)
  const { certificateWarnDays } = loadPatrolThresholds(ctx.resourcesDir)
  const patrols = repo.sumPatrols(ctx.db, from, to)
  const last = ctx.backups.lastGood()
  const month = { filters: {}, from, to }
  return {
    today,
    todayPatrols: repo.listPatrolsOf(ctx.db, today).map(row => ({
      register: 'patrol-logs', id: row.id, day: today, title: `${row.starts.slice(11)}—${row.ends.slice(11)} ${row.route}`,
      hint: `${row.number} · ${(JSON.parse(row.officers) as Array<{ name: string }>).map(person => person.name).join('、')}`,
    })),
    duty: { now: dutyAt(ctx.db, now), plans: listPlans(ctx.db, today, today) },
    pendingFindings: {
      count: repo.countPendingFindings(ctx.db),
      items: repo.listPendingFindings(ctx.db, shown).map(row => ({
        register: 'findings', id: row.id, day: row.day, title: row.description, hint: row.section,
        due: row.due, daysLeft: row.due === null ? null : dayNumber(row.due) - dayNumber(today),
      })),
    },
    defects: {
      ...countOpen(ctx.db, today),
      items: listOpen(ctx.db, shown).map(row => ({
        register: 'defects', id: row.id, day: row.day, title: row.item, hint: [row.plate, row.responsible ?? row.owner].filter(Boolean).join(' '),
        due: row.due, daysLeft: row.due === null ? null : dayNumber(row.due) - dayNumber(today),
      })),
    },
    visits: waitingVisits(ctx, now),
    draws: waitingDraws(ctx, today),
    expiring: repo.listExpiringCertificates(ctx.db, addDays(today, certificateWarnDays)).map(row => ({
      id: row.id, name: row.name, certificate: row.certificate ?? '', to: row.certified_to!, daysLeft: dayNumber(row.certified_to!) - dayNumber(today),
    })),
    licences: expiringLicences(ctx, today),
    backup: { at: last ? beijingTime(new Date(last.at)).replace('T', ' ') : null, file: last?.name ?? null, ok: Boolean(last), failure: ctx.backups.failure, stale: !last || dayNumber(today) - dayNumber(beijingTime(new Date(last.at)).slice(0, 10)) > 1 },
    clock: setBackFrom && { now, setBackFrom: beijingTime(setBackFrom) },
    figures: [
      { label: '本月巡查', value: patrols.count, unit: '次', register: 'patrol-logs', ...month },
      { label: '巡查时长', value: Math.round(patrols.minutes / 6) / 10, unit: '小时', register: 'patrol-logs', ...month },
      { label: '巡查里程', value: patrols.mileage / 10, unit: '公里', register: 'patrol-logs', ...month },
      { label: '发现问题', value: repo.countFindings(ctx.db, from, to), unit: '处', register: 'findings', ...month },
      { label: '已处置', value: repo.countFindings(ctx.db, from, to, 'handled'), unit: '处', register: 'findings', ...month, filters: { state: 'handled' } },
      { label: '已移交', value: repo.countFindings(ctx.db, from, to, 'handed-over'), unit: '处', register: 'findings', ...month, filters: { state: 'handed-over' } },
      { label: '待处置', value: repo.countFindings(ctx.db, from, to, 'pending'), unit: '处', register: 'findings', ...month, filters: { state: 'pending' } },
    ],
  }
}
