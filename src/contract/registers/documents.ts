import { defineRegister } from './definition.ts'
import { choice, creditCode, day, idNumber, integer, lines, longText, officers, phone, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 文书: a notice, an order, a record given to somebody, from draft to service. What its page says beyond party, day and officers
 * follows from its template (`contract/documents`). Issued it has its number and never changes; void it keeps its number.
 */
export const documents = defineRegister({
  code: 'documents',
  label: '文书',
  area: 'cases',
  table: 'documents',
  peopleTable: 'document_people',
  day: 'day',
  title: 'name',
  hint: ['party', 'day'],
  fields: {
    template: choice('document-template', { label: '文书种类', required: true, own: true }),
    day: day({ label: '文书日期', required: true, own: true, default: 'today', help: '文号按这一天的年份编' }),
    name: text({ label: '文书', computed: 'document-name', search: true }),
    officers: officers({ label: '执法人员', max: 10, certifiedOn: 'day', search: true, initials: true }),
    partyKind: choice('party-kind', { label: '当事人类别', own: true }),
    party: text({ label: '当事人', max: 80, own: true, search: true, initials: true, help: '单位写全称' }),
    partySex: choice('sex', { label: '性别', own: true }),
    partyAge: integer({ label: '年龄', own: true, min: 0, max: 120, unit: '岁' }),
    partyIdNumber: idNumber({ label: '身份证件号', own: true, masked: true }),
    partyCreditCode: creditCode({ label: '统一社会信用代码', own: true }),
    partyRepresentative: text({ label: '法定代表人', max: 30, own: true }),
    partyAddress: text({ label: '住址或地址', max: 120, own: true }),
    partyPhone: phone({ label: '联系电话', own: true, masked: true }),
    contents: lines({
      label: '内容',
      max: 60,
      own: true,
      table: 'document_contents',
      fields: {
        name: text({ label: '栏目代码', required: true, max: 40, identifier: true }),
        label: text({ label: '栏目', max: 60 }),
        value: longText({ label: '填写' }),
      },
    }),
    items: lines({
      label: '清单',
      max: 200,
      own: true,
      table: 'document_items',
      fields: {
        name: text({ label: '项目', required: true }),
        detail: longText({ label: '情况' }),
        quantity: text({ label: '数量', max: 40 }),
        remarks: text({ label: '备注' }),
        defect: reference('defects', { label: '所属隐患' }),
      },
    }),
    inspection: reference('machine-inspections', { label: '农机安全检查', own: true }),
    defect: reference('defects', { label: '隐患', own: true }),
    visit: reference('enterprise-visits', { label: '入企检查', own: true }),
    document: reference('documents', { label: '所涉文书', own: true, help: '送达回证等为另一份文书制作的填' }),
    state: choice('document-state', { label: '文书状态', computed: 'document-state' }),
    documentNumber: text({ label: '文号', computed: 'document-number', search: true, identifier: true }),
    issuedOn: day({ label: '签发日期', computed: 'document-issued' }),
    servedOn: day({ label: '送达日期', computed: 'document-served' }),
    servedHow: choice('service-method', { label: '送达方式', computed: 'document-service' }),
    servedNote: longText({ label: '送达情况', computed: 'document-service-note' }),
    voidedOn: day({ label: '作废日期', computed: 'document-voided' }),
    voidReason: longText({ label: '作废原因', computed: 'document-void-reason', search: true }),
  },
  children: ['documents'],
  list: {
    columns: ['name', 'documentNumber', 'day', 'party', 'officers', 'state', 'servedOn'],
    leads: ['template', 'state', 'officers'],
  },
  pending: { field: 'state', states: ['draft'] },
  final: { field: 'state', states: ['issued', 'void'], why: '签发后内容不再改动，有误的请作废，再另行制作' },
  rules: ['document-contents', 'document-items'],
  empty: '在检查、隐患等记录的页面上制作的通知书、回证等文书都在这里，签发后编号并不再改动。',
})

export const documentLayout = layout(documents, [
  section('文书', [['template:2', 'day:1'], ['officers:3']]),
  section('当事人', [['partyKind:1', 'party:2'], ['partySex:1', 'partyAge:1', 'partyPhone:1'], ['partyIdNumber:1', 'partyCreditCode:1', 'partyRepresentative:1'], ['partyAddress:3']]),
  section('内容', [['contents:3'], ['items:3']]),
  section('所属记录', [['inspection:1', 'defect:1', 'visit:1'], ['document:1']], { folded: true }),
])
