import type { LabelOf } from '#contract/registers/format.ts'
import type { RosterPlan, RosterWeek } from '#contract/roster.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { formatTime } from '#contract/registers/format.ts'
import { addDays } from '#contract/wall-time.ts'

const weekdays = '一二三四五六日'
const hours = ({ day, starts, ends }: { day: string, starts: string, ends: string }) => `${formatTime(starts, day)}—${formatTime(ends, day)}`

/** 排班表 of a week for the wall: a row for each duty and squad, a column for each day. */
export function rosterPaper(week: RosterWeek, setting: { brigade: string, maker: string, labelOf: LabelOf }): Paper {
  const { labelOf } = setting
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index))
  const row = <T extends { day: string }>(label: string, entries: readonly T[], text: (entry: T) => string) =>
    [label, ...days.map(day => entries.filter(entry => entry.day === day).map(text).join('\n\n'))]
  const kinds = [...new Set(week.shifts.map(shift => shift.kind))]
  const planText = (plan: RosterPlan) => [`${labelOf('patrol-shift', plan.shift)} ${hours(plan)}`, [...plan.officers, ...plan.auxiliaries].join('、'), plan.vehicle ?? '', plan.sections].filter(Boolean).join('\n')
  return {
    size: 'a4',
    orientation: 'landscape',
    density: 'dense',
    header: setting.brigade,
    title: '排班表',
    subtitle: `${week.from} 至 ${week.to}`,
    meta: [{ label: '计划巡查', value: `${week.planned} 次` }, { label: '制表人', value: setting.maker }, { label: '制表日期', value: week.today }],
    blocks: [{
      kind: 'table',
      columns: [{ label: '岗位', width: 52 }, ...days.map((day, index) => ({ label: `周${weekdays[index]} ${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`, width: '*' as const }))],
      rows: [
        ...kinds.map(kind => row(labelOf('duty-kind', kind), week.shifts.filter(shift => shift.kind === kind), shift => [shift.names, hours(shift), shift.phone].filter(Boolean).join('\n'))),
        ...week.squads.map(squad => row(squad.name, week.plans.filter(plan => plan.squad === squad.id), planText)),
      ],
    }],
  }
}
