import type { ReportDefinition } from './definition.ts'

const machines = { register: 'machines', filters: { onBooksOn: '{to}' } } as const
const drivers = { register: 'machine-drivers', filters: { licensedOn: '{to}' } } as const
const bases = (item: string) => ({ register: 'rate-bases', filters: { item } })

/** 三率: registered of owned, inspected of registered, licensed of working. What no register holds is entered by hand (三率基数). */
export const machineryRates = {
  code: 'machinery-rates',
  title: '农机三率',
  purpose: '上牌率、检验率、持证率：全辖区一行，各乡镇各一行。拥有量和从业人员取自登记的三率基数，表下注明来源和缺项。',
  columns: [
    { kind: 'text', name: 'township', label: '乡镇（街道）', width: 20 },
    { kind: 'number', name: 'owned', label: '农机拥有量', unit: '台', measure: 'owned', mayLack: true, opens: bases('machines-owned') },
    { kind: 'number', name: 'registered', label: '在册', unit: '台', measure: 'registered', opens: machines },
    { kind: 'share', name: 'registration', label: '上牌率', measure: 'registered', of: 'owned', opens: machines },
    { kind: 'number', name: 'inspected', label: '检验有效', unit: '台', measure: 'inspected', opens: { register: 'machines', filters: { inspectedOn: '{to}' } } },
    { kind: 'share', name: 'inspection', label: '检验率', measure: 'inspected', of: 'registered', opens: machines },
    { kind: 'number', name: 'working', label: '从业人员', unit: '人', measure: 'working', mayLack: true, opens: bases('people-working') },
    { kind: 'number', name: 'licensed', label: '在册驾驶人', unit: '人', measure: 'licensed', opens: drivers },
    { kind: 'share', name: 'licensing', label: '持证率', measure: 'licensed', of: 'working', opens: drivers },
  ],
  // The first line is the whole area, which need not be the sum of the townships that were reported.
  hasTotals: false,
  empty: { title: '还没有农机档案', text: '登记农机档案、农机操作人和三率基数后，按乡镇计算三率。', register: 'machines' },
  notes: [
    '上牌率＝在册数÷农机拥有量；检验率＝检验有效数÷在册数；持证率＝在册驾驶人÷农机从业人员。',
    '在册为统计期末已注册登记、有号牌、状态为在用或停用的农机；检验有效为其中检验有效期不早于统计期末的；在册驾驶人为统计期末驾驶证有效的。期末以后的注销、检验和换证不影响本期；期末以后才建档的，按建档时的内容计算。',
    '基数取统计期间本身的，没有的取包含它的最短期间的。{bases}',
    '{missing}',
  ],
} as const satisfies ReportDefinition
