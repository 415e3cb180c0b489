import { defineRegister } from './definition.ts'
import { choice, integer, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 字典条目: the choices a clerk may pick from, edited like any other register. A record keeps the entry's code, so renaming an entry renames it everywhere. */
export const dictionaryEntries = defineRegister({
  code: 'dictionary-entries',
  label: '字典',
  area: 'system',
  table: 'dictionary_entries',
  title: 'label',
  order: ['dictionary', 'position'],
  hint: ['dictionary'],
  fields: {
    dictionary: choice('dictionary', { label: '字典', required: true, sticky: true }),
    label: text({ label: '名称', required: true, max: 60, search: true, initials: true }),
    code: text({ label: '代码', own: true, required: true, default: 'entry-code', max: 60, help: '留空则按名称生成，保存后不再改变' }),
    position: integer({ label: '排序', required: true, default: 'position', min: 0, max: 9999 }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['dictionary', 'label', 'code', 'position', 'status'], leads: ['dictionary', 'status'] },
  rules: ['dictionary-fixed', 'dictionary-kept', 'dictionary-same'],
  empty: '天气、问题类别等选项在这里增改。',
})

export const dictionaryEntryLayout = layout(dictionaryEntries, [section('条目', [['dictionary:1', 'label:2'], ['code:1', 'position:1', 'status:1']])])
