import type { RecordOf } from '#contract/registers/definition.ts'
import type { machineDrivers, machineInspections, machines } from '#contract/registers/index.ts'
import type { Block, Paper } from '../../platform/paper/paper.ts'
import type { SheetSetting } from './register-sheet.ts'
import { failedAnswers } from '#contract/checklists/answers.ts'
import { machineInspections as definition } from '#contract/registers/index.ts'
import { formatTime } from '#contract/registers/format.ts'
import { checklistBlocks, linesBlock, photoBlock } from './register-sheet.ts'

type Inspection = RecordOf<typeof machineInspections>
export interface InspectionPapers { inspection: Inspection, machine: RecordOf<typeof machines>, driver: RecordOf<typeof machineDrivers> | undefined }

/** How it ended and for what, as the person inspected is to read it before signing: `不合格（关键项 1 项：操作证件）`. */
function outcome({ checklist, result }: Inspection, labelOf: SheetSetting['labelOf']): string {
  const failed = failedAnswers(checklist)
  const named = ([['major', '关键项'], ['general', '一般项']] as const).flatMap(([severity, word]) => {
    const items = failed.filter(answer => answer.severity === severity).map(({ label }) => label)
    return items.length ? [`${word} ${items.length} 项：${items.join('、')}`] : []
  })
  return `${labelOf('check-verdict', result!)}${named.length ? `（${named.join('；')}）` : ''}`
}

/** 农机安全检查记录 as officers and driver sign it: who and what, item by item, and what follows from it. */
export function inspectionSheet({ inspection, machine, driver }: InspectionPapers, setting: SheetSetting): Paper {
  const { labelOf, size } = setting
  const columns = size === 'a4' ? 3 : 1
  const wide = (label: string, value: string | null) => ({ label, value: value ?? '', span: columns })
  const told = [['检查情况', inspection.situation], ['现场处理', inspection.handling], ['备注', inspection.remarks]] as const
  return {
    size,
    header: setting.brigade,
    title: '农机安全检查记录',
    meta: [{ label: '编号', value: inspection.number ?? '' }],
    blocks: [
      {
        kind: 'fields',
        columns,
        cells: [
          { label: '检查日期', value: inspection.day },
          { label: '检查时间', value: [inspection.starts, inspection.ends].filter(time => time !== null).map(time => formatTime(time, inspection.day)).join('—') },
          { label: '乡镇（街道）', value: labelOf('township', inspection.township) },
          { label: '检查地点', value: inspection.place, span: columns },
          { label: '号牌号码', value: inspection.plate },
          { label: '机型', value: labelOf('machine-kind', inspection.kind) },
          { label: '品牌型号', value: [machine.brand, machine.model].filter(Boolean).join(' ') },
          { label: '所有人', value: inspection.owner },
          { label: '机架号', value: machine.frameNumber ?? '' },
          { label: '发动机号', value: machine.engineNumber ?? '' },
          { label: '操作人', value: driver?.name ?? inspection.driverName ?? '' },
          { label: '准驾机型', value: driver?.codes ?? inspection.driverCodes ?? '' },
          { label: '证件有效期至', value: driver?.validTo ?? '' },
          wide('执法人员', inspection.officers.map(person => `${person.name}（${person.certificate}）`).join('、')),
          ...inspection.campaign ? [wide('专项行动', inspection.campaign.label)] : [],
        ],
      },
      ...inspection.units.length ? [{ kind: 'heading' as const, text: '联合单位' }, linesBlock(definition.fields.units, inspection.units, labelOf)] : [],
      ...checklistBlocks(inspection.checklist, setting),
      { kind: 'heading', text: '检查结论' },
      { kind: 'fields', columns: 1, cells: [{ label: '检查结果', value: outcome(inspection, labelOf) }, ...told.filter(([, value]) => value).map(([label, value]) => ({ label, value: value! }))] },
      ...photoBlock('现场照片', inspection.photos, setting),
      { kind: 'signatures', lines: ['被检查人', '执法人员', '执法人员'] },
    ] satisfies Block[],
    footer: `填写：${inspection.createdBy}`,
  }
}
