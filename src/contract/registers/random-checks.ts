import { defineRegister } from './definition.ts'
import { choice, day, decimal, integer, lines, longText, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 双随机任务: a random check to be drawn, with the pool it is drawn from, how many, and who is left out and why. What the
 * certificate of a draw states stays as it was drawn. Counted by the day the check begins.
 */
export const randomChecks = defineRegister({
  code: 'random-checks',
  label: '双随机任务',
  area: 'licensing',
  table: 'random_checks',
  number: 'SJ',
  day: 'day',
  title: 'name',
  hint: ['day', 'matter'],
  fields: {
    name: text({ label: '任务名称', required: true, own: true, max: 120, search: true, initials: true }),
    day: day({ label: '检查开始', required: true, default: 'today', aliases: ['开始日期', '起始日期'] }),
    until: day({ label: '检查结束', required: true, notBefore: 'day', aliases: ['结束日期', '截止日期'] }),
    field: choice('spot-field', { label: '检查领域', required: true, default: 'spot-field', sticky: true }),
    category: choice('spot-category', { label: '抽查类别', required: true, default: 'spot-category', sticky: true }),
    matter: text({ label: '抽查事项', required: true, max: 200, sticky: true, search: true }),
    matterKind: choice('spot-matter-kind', { label: '事项类别', required: true, default: 'spot-matter-kind', sticky: true }),
    method: choice('spot-method', { label: '抽查方式', required: true, default: 'spot-method', sticky: true }),
    subject: text({ label: '抽查主体', required: true, max: 100, default: 'spot-subject', sticky: true, search: true }),
    basis: longText({ label: '抽查依据', required: true, sticky: true, search: true }),
    content: longText({ label: '抽查内容', required: true, sticky: true, search: true }),
    pool: choice('draw-pool', { label: '抽查对象', required: true, default: 'draw-pool', sticky: true, help: '从哪个监管库抽' }),
    business: choice('business-kind', { label: '经营类别', help: '不选为全部；车辆、人员按所属业户' }),
    vehicleKind: choice('transport-kind', { label: '车辆类型', help: '只用于抽车辆' }),
    practitionerKind: choice('practitioner-kind', { label: '从业类别', help: '只用于抽从业人员' }),
    township: text({ label: '乡镇（街道）', max: 40, help: '不填为全部' }),
    squad: reference('squads', { label: '监管单位', initials: true, help: '不选为全部' }),
    share: decimal({ label: '抽取比例', unit: '%', digits: 1, min: 0.1, max: 100, help: '比例和数量填一项' }),
    count: integer({ label: '抽取数量', unit: '个', min: 1, max: 100_000 }),
    officersEach: integer({ label: '每个对象的检查人员', unit: '人', min: 2, max: 6, required: true, default: 'officers-each' }),
    exclusions: lines({
      label: '排除与回避',
      own: true,
      max: 500,
      table: 'random_check_exclusions',
      fields: {
        object: text({ label: '对象', max: 120 }),
        officer: reference('people', { label: '执法人员' }),
        reason: choice('exclusion-reason', { label: '原因', required: true }),
        note: text({ label: '说明', max: 200 }),
      },
    }),
    witness: text({ label: '监督人', own: true, max: 60, search: true, help: '抽取时在场见证的人' }),
    publishedOn: day({ label: '公示日期', own: true, notAfter: 'today', notBefore: 'day' }),
    publishedAt: text({ label: '公示网址或载体', own: true, max: 300 }),
    remarks: longText({ label: '备注', own: true, search: true }),
    drawnOn: day({ label: '抽取日期', computed: 'drawn-on' }),
    state: choice('random-check-state', { label: '状态', computed: 'random-check-state' }),
  },
  children: ['random-check-objects'],
  list: { columns: ['number', 'day', 'name', 'matter', 'pool', 'drawnOn', 'publishedOn', 'state'], leads: ['state', 'pool', 'category', 'field'], filters: ['matterKind'] },
  pending: { field: 'state', states: ['planned', 'drawn'] },
  rules: ['draw-size', 'draw-pool', 'draw-exclusions', 'draw-frozen', 'draw-published'],
  empty: '从监管库随机抽取检查对象、随机选派检查人员，抽取过程留证，结果到期公示。',
})

export const randomCheckLayout = layout(randomChecks, [
  section('任务', [['name:2', 'field:1'], ['matter:2', 'matterKind:1'], ['category:1', 'method:1', 'subject:1'], ['day:1', 'until:1'], ['basis:3'], ['content:3']]),
  section('抽取范围', [['pool:1', 'business:1', 'squad:1'], ['vehicleKind:1', 'practitionerKind:1', 'township:1'], ['share:1', 'count:1', 'officersEach:1'], ['exclusions:3'], ['witness:1', 'remarks:2']]),
  section('公示', [['publishedOn:1', 'publishedAt:2']], { folded: true }),
])
