import { defineRegister } from './definition.ts'
import { choice, day, longText, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 专项行动: a season or a drive whose inspections are told together. */
export const campaigns = defineRegister({
  code: 'campaigns',
  label: '专项行动',
  area: 'machinery',
  table: 'campaigns',
  title: 'name',
  hint: ['from', 'to'],
  fields: {
    name: text({ label: '名称', required: true, max: 80, unique: true, own: true, search: true, initials: true, help: '例如：2026 年三夏农机安全检查' }),
    season: choice('campaign-season', { label: '农时', required: true }),
    from: day({ label: '开始日期', required: true, own: true, aliases: ['自'] }),
    to: day({ label: '结束日期', required: true, own: true, notBefore: 'from', aliases: ['至'] }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    plan: longText({ label: '方案', search: true, help: '目标、分工、重点时段和路段' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  children: ['machine-inspections'],
  list: { columns: ['name', 'season', 'from', 'to', 'status'], leads: ['season', 'status'] },
  empty: '春耕、三夏、秋收等时节的集中检查在这里立项，检查注明所属行动后归在一处统计。',
})

export const campaignLayout = layout(campaigns, [section('专项行动', [['name:2', 'season:1'], ['from:1', 'to:1', 'status:1'], ['plan:3']])])
