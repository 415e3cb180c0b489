import { defineRegister } from './definition.ts'
import { choice, day, longText, officers, phone, photos, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 隐患: something found wrong with a machine or at an operator's that somebody has to put right, from the day it was found to
 * the re-inspection that closes it. Whose it was that day stays written; who has to see to it now may become another.
 */
export const defects = defineRegister({
  code: 'defects',
  label: '隐患整改',
  area: 'machinery',
  table: 'defects',
  peopleTable: 'defect_people',
  number: 'YH',
  day: 'day',
  title: 'item',
  hint: ['day', 'owner'],
  fields: {
    inspection: reference('machine-inspections', { label: '所属检查', own: true }),
    visit: reference('enterprise-visits', { label: '所属入企检查', own: true }),
    machine: reference('machines', { label: '农机', own: true, search: true, initials: true }),
    operator: reference('operators', { label: '业户', own: true, search: true, initials: true }),
    day: day({ label: '发现日期', required: true, notAfter: 'today', default: 'today', sticky: true }),
    plate: text({ label: '当日号牌', own: true, max: 20, search: true }),
    owner: text({ label: '当日责任人', required: true, own: true, max: 80, search: true, initials: true, help: '农机的所有人，或者业户' }),
    ownerPhone: phone({ label: '责任人电话', own: true, masked: true }),
    itemCode: text({ label: '检查项目代码', own: true, max: 40, identifier: true }),
    item: text({ label: '隐患项目', required: true, max: 80, search: true, initials: true }),
    description: longText({ label: '隐患情况', required: true, search: true }),
    severity: choice('defect-severity', { label: '严重程度', required: true, default: 'defect-severity' }),
    officers: officers({ label: '检查人员', max: 12, certifiedOn: 'day', sticky: true, initials: true, search: true }),
    basis: longText({ label: '整改依据', default: 'defect-basis', help: '法律名称和条款' }),
    state: choice('defect-state', { label: '整改状态', required: true, default: 'defect-state', aliases: ['状态'] }),
    orderedOn: day({ label: '责令改正日期', own: true, notBefore: 'day', notAfter: 'today' }),
    notice: reference('documents', { label: '通知书', own: true }),
    noticeNumber: text({ label: '通知书文号', own: true, max: 60, identifier: true, search: true, help: '用纸质通知书的填写' }),
    due: day({ label: '整改期限', own: true, notBefore: 'day', default: 'defect-due', follows: ['day'] }),
    dueReason: text({ label: '延期原因', own: true }),
    recheckedOn: day({ label: '复查日期', own: true, notBefore: 'day', notAfter: 'today' }),
    recheckedBy: reference('people', { label: '复查人', own: true }),
    recheckNote: longText({ label: '复查情况', own: true, search: true }),
    escalatedOn: day({ label: '升级日期', own: true, notBefore: 'day', notAfter: 'today' }),
    escalatedReason: longText({ label: '升级原因', own: true, search: true }),
    responsible: text({ label: '现整改责任人', own: true, max: 80, search: true, initials: true, help: '责任人变更后填写' }),
    responsiblePhone: phone({ label: '现责任人电话', own: true, masked: true }),
    changedOn: day({ label: '变更日期', own: true, notBefore: 'day', notAfter: 'today' }),
    changeNote: longText({ label: '变更情况', own: true, search: true }),
    cancelledOn: day({ label: '撤销日期', own: true, notBefore: 'day', notAfter: 'today' }),
    cancelReason: longText({ label: '撤销原因', own: true, search: true }),
    closedOn: day({ label: '办结日期', computed: 'defect-closed' }),
    photos: photos({ label: '隐患照片', max: 20 }),
    photosAfter: photos({ label: '整改后照片', max: 20 }),
  },
  children: ['documents', 'leads'],
  list: {
    columns: ['number', 'day', 'plate', 'owner', 'item', 'description', 'severity', 'due', 'state'],
    leads: ['state', 'severity', 'machine', 'operator'],
    filters: ['inspection', 'visit'],
    derived: {
      openOn: { kind: 'standing', label: '未办结', waiting: true },
      closedIn: { kind: 'within', label: '办结', field: 'closedOn' },
      township: { kind: 'through', through: 'inspection', field: 'township' },
      kind: { kind: 'through', through: 'inspection', field: 'kind' },
    },
  },
  pending: { field: 'state', states: ['found', 'ordered', 'escalated'], endedOn: 'closedOn', due: 'due' },
  rules: ['defect-state', 'defect-due', 'defect-recheck', 'defect-owner'],
  empty: '检查中不合格的项目在这里跟踪：责令改正、延期、复查，直到合格。',
})

export const defectLayout = layout(defects, [
  section('隐患', [['day:1', 'owner:1', 'ownerPhone:1'], ['inspection:1', 'machine:1', 'plate:1'], ['visit:1', 'operator:1'], ['item:2', 'itemCode:1'], ['description:3'], ['severity:1', 'officers:2'], ['basis:3'], ['photos:3']]),
  section('责令改正', [['state:1', 'orderedOn:1', 'due:1'], ['notice:1', 'noticeNumber:1', 'dueReason:1']]),
  section('复查', [['recheckedOn:1', 'recheckedBy:1'], ['recheckNote:3'], ['photosAfter:3']], { folded: true }),
  section('责任人变更、升级与撤销', [['responsible:1', 'responsiblePhone:1', 'changedOn:1'], ['changeNote:3'], ['escalatedOn:1', 'escalatedReason:2'], ['cancelledOn:1', 'cancelReason:2']], { folded: true }),
])
