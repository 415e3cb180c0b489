import type { RecordOf } from '#contract/registers/definition.ts'
import type { NamedOfficer } from '#contract/registers/field.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import type { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { formatTime } from '#contract/registers/format.ts'

type Patrol = RecordOf<typeof patrolLogs>
export interface PatrolPapers { patrol: Patrol, sites: ReadonlyArray<RecordOf<typeof siteRecords>>, findings: ReadonlyArray<RecordOf<typeof findings>> }

const named = (people: readonly NamedOfficer[]) => people.map(person => person.certificate ? `${person.name}（${person.certificate}）` : person.name).join('、')

/** Sentences one after the other, whether or not the clerk ended the first. */
const sentences = (...parts: ReadonlyArray<string | null>) => parts.filter(Boolean).map((part, index, all) => index < all.length - 1 && !/[。；！？;.!?]$/.test(part!.trim()) ? `${part!.trim()}；` : part!.trim()).join('')

/** 巡查日志 as a brigade signs it: what was driven, what was seen and found, and who hands over to whom. */
export function patrolSheet({ patrol, sites, findings }: PatrolPapers, setting: { size: Paper['size'], brigade: string, labelOf: LabelOf }): Paper {
  const { labelOf } = setting
  const columns = setting.size === 'a4' ? 3 : 1
  // A state of three characters on one line; a receipt has no room to promise that.
  const state = setting.size === 'a4' ? 38 : 'auto' as const
  const wide = (label: string, value: string | null) => ({ label, value: value ?? '', span: columns })
  const of = (state: string) => findings.filter(finding => finding.state === state).length
  const handled = findings.filter(finding => finding.state !== 'pending').length
  return {
    size: setting.size,
    header: setting.brigade,
    title: '巡查日志',
    meta: [{ label: '编号', value: patrol.number ?? '' }, { label: '中队', value: patrol.squad.label }],
    blocks: [
      {
        kind: 'fields',
        columns,
        cells: [
          { label: '巡查日期', value: patrol.day },
          { label: '巡查时间', value: `${formatTime(patrol.starts, patrol.day)}—${formatTime(patrol.ends, patrol.day)}` },
          { label: '天气', value: patrol.weather ? labelOf('weather', patrol.weather) : '' },
          { label: '巡查方式', value: labelOf('patrol-method', patrol.method) },
          { label: '执法车辆', value: patrol.vehicle?.label ?? '未用车' },
          { label: '里程（公里）', value: patrol.mileage.toFixed(1) },
          wide('执法人员', named(patrol.officers)),
          ...(patrol.auxiliaries.length ? [wide('协管人员', patrol.auxiliaries.map(person => person.name).join('、'))] : []),
          wide('巡查路线', patrol.stretches.map(({ section, from, to, direction }) => `${section.label} ${from}—${to}（${labelOf('direction', direction)}）`).join('；')),
          wide('巡查情况', patrol.summary),
          wide('路面情况', patrol.pavement),
          wide('附属设施', patrol.facilities),
          wide('用地及建控区', patrol.controlArea),
          { label: '发现问题', value: `${findings.length} 处` },
          { label: '已处置', value: `${handled} 处` },
          { label: '待处置', value: `${of('pending')} 处` },
          ...(patrol.remarks ? [wide('其他', patrol.remarks)] : []),
          { label: '车况', value: patrol.vehicleState ?? '' },
          { label: '设备', value: patrol.equipment ?? '', span: Math.max(1, columns - 1) },
        ],
      },
      ...(sites.length ? [{ kind: 'heading' as const, text: '现场记录' }, {
        kind: 'table' as const,
        columns: [{ label: '编号', width: 'auto' as const }, { label: '时间', width: 'auto' as const }, { label: '地点', width: '*' as const }, { label: '桩号', width: 'auto' as const }, { label: '情况', width: state }, { label: '描述及处理', width: '*' as const }],
        rows: sites.map(site => [site.number ?? '', formatTime(site.starts, patrol.day), `${site.section.label} ${site.place}`, site.to ? `${site.from}—${site.to}` : site.from, labelOf('site-condition', site.condition), sentences(site.description, site.handling)]),
      }] : []),
      ...(findings.length ? [{ kind: 'heading' as const, text: '发现问题' }, {
        kind: 'table' as const,
        columns: [{ label: '编号', width: 'auto' as const }, { label: '类别', width: 'auto' as const }, { label: '路段桩号', width: '*' as const }, { label: '问题描述', width: '*' as const }, { label: '状态', width: state }, { label: '处置情况', width: '*' as const }],
        rows: findings.map(finding => [finding.number ?? '', labelOf('finding-kind', finding.kind), `${finding.section.label} ${finding.stake}`, finding.description, labelOf('finding-state', finding.state), sentences(finding.handling, finding.handedTo)]),
      }] : []),
      { kind: 'signatures', lines: [`交班人${patrol.handedOverBy ? `（${patrol.handedOverBy.label}）` : ''}`, `接班人${patrol.takenOverBy ? `（${patrol.takenOverBy.label}）` : ''}`, `负责人${patrol.leader ? `（${patrol.leader.label}）` : ''}`] },
    ],
    footer: `填写：${patrol.createdBy}`,
  }
}
