import type { RecordOf } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { dutyLogs, dutyOrders, dutyReports } from '#contract/registers/index.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { formatTime } from '#contract/registers/format.ts'

interface DutyPapers { duty: RecordOf<typeof dutyLogs>, reports: ReadonlyArray<RecordOf<typeof dutyReports>>, orders: ReadonlyArray<RecordOf<typeof dutyOrders>> }

/** Where and what, without saying the place twice. */
function told({ section, stake, content }: DutyPapers['reports'][number]): string {
  const place = section && !content.includes(section.label) ? `${section.label} ` : ''
  return place || stake ? `${place}${stake ?? ''}`.trim() + `：${content}` : content
}

/** 值班日志 as a shift signs it: what it was told, what it told others, and what it leaves to the next. */
export function dutySheet({ duty, reports, orders }: DutyPapers, { size, brigade, labelOf }: { size: Paper['size'], brigade: string, labelOf: LabelOf }): Paper {
  const columns = size === 'a4' ? 3 : 1
  const wide = (label: string, value: string | null) => ({ label, value: value ?? '', span: columns })
  const at = (time: string | null) => time ? formatTime(time, duty.day) : ''
  const state = size === 'a4' ? 38 : 'auto' as const
  const name = size === 'a4' ? 50 : 'auto' as const
  const signer = (word: string, person: { label: string } | null) => person ? `${word}（${person.label}）` : word
  return {
    size,
    header: brigade,
    title: '值班日志',
    meta: [{ label: '编号', value: duty.number ?? '' }, { label: '班次', value: labelOf('patrol-shift', duty.shift) }],
    blocks: [
      {
        kind: 'fields',
        columns,
        cells: [
          { label: '值班日期', value: duty.day },
          { label: '值班时间', value: `${at(duty.starts)}—${at(duty.ends)}` },
          { label: '天气', value: duty.weather ? labelOf('weather', duty.weather) : '' },
          { label: '带班领导', value: duty.leader?.label ?? '' },
          { label: '值班人员', value: duty.names ?? '', span: Math.max(1, columns - 1) },
          wide('值班情况', duty.summary),
        ],
      },
      { kind: 'heading', text: `接报 ${reports.length} 件` },
      ...(reports.length ? [{
        kind: 'table' as const,
        columns: [{ label: '编号', width: 'auto' as const }, { label: '时间', width: 'auto' as const }, { label: '渠道', width: name }, { label: '报告人', width: name }, { label: '内容', width: '*' as const }, { label: '处理情况', width: '*' as const }, { label: '状态', width: state }],
        rows: reports.map(report => [report.number ?? '', at(report.receivedAt), labelOf('report-channel', report.channel), report.caller ?? '匿名', told(report), report.handling ?? '', labelOf('matter-state', report.state)]),
      }] : []),
      { kind: 'heading', text: `指令 ${orders.length} 条` },
      ...(orders.length ? [{
        kind: 'table' as const,
        columns: [{ label: '编号', width: 'auto' as const }, { label: '时间', width: 'auto' as const }, { label: '下达人', width: name }, { label: '接收人', width: name }, { label: '内容', width: '*' as const }, { label: '反馈', width: '*' as const }, { label: '状态', width: state }],
        rows: orders.map(order => [order.number ?? '', at(order.givenAt), order.giver, order.recipient, order.content, [at(order.feedbackAt), order.feedback].filter(Boolean).join(' '), labelOf('matter-state', order.state)]),
      }] : []),
      { kind: 'heading', text: '交接班' },
      { kind: 'fields', columns, cells: [{ label: '交接时间', value: at(duty.handedOverAt) }, { label: '交班人', value: duty.handedOverBy?.label ?? '' }, { label: '接班人', value: duty.takenOverBy?.label ?? '' }, wide('移交事项', duty.outstanding)] },
      { kind: 'signatures', lines: [signer('交班人', duty.handedOverBy), signer('接班人', duty.takenOverBy), signer('带班领导', duty.leader)] },
    ],
    footer: `填写：${duty.createdBy}`,
  }
}
