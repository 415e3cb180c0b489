import { defineRegister } from './definition.ts'
import { choice, day, flag, longText, phone, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 人员: officers, who hold an enforcement certificate (执法证), and auxiliaries (协管、辅助人员), who hold none and may not enforce.
 * 行政处罚法第四十二条: 执法人员不得少于两人, 应当具有行政执法资格.
 */
export const people = defineRegister({
  code: 'people',
  label: '人员',
  area: 'system',
  table: 'people',
  title: 'name',
  hint: ['squad', 'certificate'],
  fields: {
    name: text({ label: '姓名', required: true, max: 30, search: true, initials: true }),
    kind: choice('person-kind', { label: '类别', required: true, default: 'person-kind', aliases: ['人员类别'] }),
    squad: reference('squads', { label: '中队', search: true, initials: true, aliases: ['单位', '部门'] }),
    post: text({ label: '职务', max: 40, search: true }),
    certificate: text({ label: '执法证号', max: 40, unique: true, identifier: true, search: true, aliases: ['证件号', '证号'] }),
    certificateOrgan: text({ label: '发证机关', max: 60 }),
    certifiedFrom: day({ label: '有效期自', own: true, help: '换证后保留首次领证日期，以便补录换证前的巡查' }),
    certifiedTo: day({ label: '有效期至', own: true, notBefore: 'certifiedFrom', aliases: ['证件有效期'] }),
    phone: phone({ label: '电话', own: true, masked: true }),
    administrator: flag({ label: '管理员', own: true, help: '可修改系统设置、备份和恢复' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'kind', 'squad', 'post', 'certificate', 'certifiedTo', 'status'], leads: ['squad', 'kind', 'status'] },
  rules: ['person-certificate', 'last-administrator'],
  empty: '登记执法人员和协管（辅助）人员。执法人员须有执法证号和有效期，协管人员没有执法证。',
})

export const personLayout = layout(people, [
  section('基本情况', [['name:1', 'kind:1', 'squad:1'], ['post:1', 'phone:1', 'status:1'], ['administrator:1']]),
  section('执法证', [['certificate:1', 'certificateOrgan:2'], ['certifiedFrom:1', 'certifiedTo:1']]),
  section('备注', [['remarks:3']]),
])
