import type { Field } from '#contract/registers/field.ts'
import type { AppClient } from '#contract/index.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { filterNames } from '#contract/registers/filters.ts'
import { command, registerOf } from './options.ts'
import { reading } from './session.ts'
import { textTable } from './text-table.ts'

type Dictionaries = Awaited<ReturnType<AppClient['dictionaries']['all']>>

export const registersCommand = (terminal: Terminal) => command('registers', '列出台账和条数；--describe 说明一种台账的栏目')
  .option('--describe <CODE>', '说明这种台账的栏目')
  .action(async (options: FolderOptions & { describe?: string }) => {
    const definition = options.describe === undefined ? undefined : registerOf(options.describe)
    await reading(terminal, options, async ({ client }) => {
      if (definition) {
        const described = describe(definition, await client.dictionaries.all())
        terminal.write(options.json ? `${JSON.stringify(described, null, 2)}\n` : describedText(described))
        return
      }
      const counts = await client.registers.counts()
      terminal.write(options.json ? `${JSON.stringify(counts, null, 2)}\n` : textTable([{ label: '代码' }, { label: '台账' }, { label: '条数', align: 'right' }], counts.map(({ code, label, count }) => [code, label, String(count)])))
    })
  })

interface DescribedField { name: string, label: string, type: Field['type'], required: boolean, choices?: Array<{ code: string, label: string }>, fields?: DescribedField[], [declared: string]: unknown }
interface Described { code: string, label: string, number: string | null, day: string | null, parent: string | null, children: readonly string[], filters: string[], columns: readonly string[], rules: readonly string[], fields: DescribedField[] }

/** A definition as data, with the choices its dictionaries offer in this folder. */
function describe(definition: RegisterDefinition, dictionaries: Dictionaries): Described {
  const { code, label, number = null, day = null, parent = null, children = [], list, rules = [] } = definition
  const { leads, more } = filterNames(definition)
  return { code, label, number, day, parent, children, filters: [...new Set([...leads, ...more, ...Object.keys(list.derived ?? {})])], columns: list.columns, rules, fields: describeFields(definition.fields, dictionaries) }
}

function describeFields(fields: Readonly<Record<string, Field>>, dictionaries: Dictionaries): DescribedField[] {
  return Object.entries(fields).map(([name, field]): DescribedField => {
    const { label, type, required = false, ...declared } = field
    return {
      name,
      label,
      type,
      required,
      ...declared,
      ...(field.type === 'choice' ? { choices: (dictionaries[field.dictionary] ?? []).filter(entry => entry.active).map(({ code, label }) => ({ code, label })) } : {}),
      ...(field.type === 'lines' ? { fields: describeFields(field.fields, dictionaries) } : {}),
    } as DescribedField
  })
}

function describedText(described: Described): string {
  const rows = (fields: readonly DescribedField[], indent: string): string[][] => fields.flatMap(field => [
    [indent + field.name, field.label, field.type, field.computed ? '系统计算' : field.required ? '必填' : '', remarkOf(field)],
    ...rows(field.fields ?? [], `${indent}  `),
  ])
  const columns = [{ label: '栏目' }, { label: '名称' }, { label: '类型' }, { label: '要求' }, { label: '说明' }]
  return `${described.code}  ${described.label}\n可筛选：${described.filters.join('、') || '无'}\n\n${textTable(columns, rows(described.fields, ''))}`
}

function remarkOf(field: DescribedField): string {
  const range = [field.min === undefined ? '' : `至少 ${String(field.min)}`, field.max === undefined ? '' : `至多 ${String(field.max)}`].filter(Boolean).join('，')
  return [field.unit ? `单位 ${String(field.unit)}` : '', range, field.register ? `取自 ${String(field.register)}` : '', (field.choices ?? []).map(choice => choice.label).join('、'), typeof field.help === 'string' ? field.help : ''].filter(Boolean).join('；')
}
