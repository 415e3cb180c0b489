import { defineRegister } from './definition.ts'
import { choice, integer, longText, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 叙述模板: how one thing that was recorded reads in the narrative of a patrol. The syntax of its text is read in `narrative/phrase.ts`. */
export const phrases = defineRegister({
  code: 'phrases',
  label: '叙述模板',
  area: 'system',
  table: 'phrases',
  title: 'name',
  order: ['position'],
  hint: ['part'],
  fields: {
    part: choice('narrative-part', { label: '用于', required: true, sticky: true }),
    name: text({ label: '模板名称', required: true, max: 60, unique: true, search: true, initials: true }),
    method: choice('patrol-method', { label: '限巡查方式' }),
    matter: choice('site-matter', { label: '限检查门类' }),
    condition: choice('site-condition', { label: '限路段情况' }),
    kind: choice('finding-kind', { label: '限问题类别' }),
    state: choice('finding-state', { label: '限处置状态' }),
    text: longText({ label: '句式', required: true, max: 600, help: '记录里的内容写作 {{地点}}；可有可无的部分放在方括号里，如 [，处理：{{处理方式及结果}}]，其中有一项没有记录，整个方括号就不写' }),
    position: integer({ label: '排序', required: true, default: 'position', min: 0, max: 9999, help: '同样适用的模板有几条时，限定多的优先，其次排序小的优先' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['part', 'name', 'text', 'position', 'status'], leads: ['part', 'status'] },
  rules: ['phrase-text', 'phrase-conditions', 'phrase-claims'],
  empty: '巡查叙述由现场记录和发现问题按这里的句式写成，可以增改。',
})

export const phraseLayout = layout(phrases, [
  section('句式', [['part:1', 'name:2'], ['text:3'], ['position:1', 'status:1']]),
  section('适用范围（不填即不限）', [['method:1', 'matter:1', 'condition:1'], ['kind:1', 'state:1']]),
])
