import type { AnyRecord, ListedRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { ListFilter } from '#contract/registers/procedures.ts'
import type { FilterOptions, FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { formatValue } from '#contract/registers/format.ts'
import { filterField } from '#contract/registers/filters.ts'
import { CommandRefusal, UsageError } from './outcome.ts'
import { collect, command, readCount, registerOf, withFilters } from './options.ts'
import { mustFindId } from './record-id.ts'
import { labelsFrom, recordText } from './record-text.ts'
import { reading, writing } from './session.ts'
import { textTable } from './text-table.ts'

/** Rows the core gives in one answer; longer pages are put together here. */
const pageMax = 200

export const listCommand = (terminal: Terminal) => withFilters(command('list', '列出一页台账'))
  .argument('<CODE>', '台账代码')
  .option('--limit <N>', '最多几条', readCount(1, 100_000), 50)
  .option('--after <CURSOR>', '接着上一页：填上一页的 next')
  .action(async (code: string, options: FilterOptions & { limit: number, after?: string }) => {
    const definition = registerOf(code)
    await reading(terminal, options, async (session) => {
      const names = options.columns ? columnNames(definition, options.columns) : options.json ? plainFields(definition) : [...definition.list.columns]
      const page = await readPage(session, definition, options, names.filter(name => name !== 'number'))
      if (options.json) return terminal.write(`${JSON.stringify(page, null, 2)}\n`)
      terminal.write(listText(definition, names, page.items, labelsFrom(await session.client.dictionaries.all())))
      terminal.say(`共 ${page.total}${page.totalIsExact ? '' : ' 以上'} 条，显示 ${page.items.length} 条${page.next ? `；下一页：--after ${page.next}` : ''}\n`)
    })
  })

interface Page { items: ListedRecord[], total: number, totalIsExact: boolean, next: string | null }

async function readPage({ client }: Session, definition: RegisterDefinition, options: FilterOptions & { limit: number, after?: string }, columns: string[]): Promise<Page> {
  const items: ListedRecord[] = []
  let after = options.after
  while (true) {
    const page = await client.registers.list({ ...filterOf(definition, options), columns, limit: Math.min(pageMax, options.limit - items.length), after })
    items.push(...page.items as unknown as ListedRecord[])
    after = page.next ?? undefined
    if (!after || items.length >= options.limit) return { items, total: page.total, totalIsExact: page.totalIsExact, next: page.next }
  }
}

/** What `--filter`, `--from`, `--to` and their like ask for. A field may be named by its heading. */
export function filterOf(definition: RegisterDefinition, options: FilterOptions): ListFilter & { sort?: string } {
  const { from, to, text, sort, bin = false } = options
  const descending = sort?.startsWith('-') ? '-' : ''
  return {
    register: definition.code,
    filters: Object.fromEntries(options.filter.map(([name, value]) => [filterName(definition, name), value])),
    from,
    to,
    text,
    bin,
    sort: sort === undefined ? undefined : descending + fieldName(definition, sort.slice(descending.length)),
  }
}

export const columnNames = (definition: RegisterDefinition, given: readonly string[]) => given.map(name => fieldName(definition, name))

/** A filter is named as a field is; some look further than the record's own. */
function filterName(definition: RegisterDefinition, given: string): string {
  const derived = Object.keys(definition.list.derived ?? {})
  return derived.find(name => name === given || filterField(definition, name)?.label === given) ?? fieldName(definition, given)
}

/** A name nobody declared is refused here with those there are: a list that silently ignored it would answer another question. */
function fieldName(definition: RegisterDefinition, given: string): string {
  if (definition.number && (given === 'number' || given === '编号')) return 'number'
  const names = Object.keys(definition.fields)
  const found = names.find(name => name === given) ?? names.find(name => definition.fields[name]!.label === given)
  if (!found) throw new CommandRefusal('UNKNOWN_FIELD', `${definition.label}没有名为“${given}”的栏目；有：${names.map(name => `${name}（${definition.fields[name]!.label}）`).join('、')}`)
  return found
}

/** Everything a list can carry but lines, which have a table of their own, helpers, and personal data nobody asked for. */
function plainFields(definition: RegisterDefinition): string[] {
  return Object.entries(definition.fields).filter(([, field]) => field.type !== 'lines' && !field.masked && field.computed !== 'initials').map(([name]) => name)
}

function listText(definition: RegisterDefinition, names: readonly string[], items: readonly ListedRecord[], labelOf: LabelOf): string {
  if (items.length === 0) return `没有符合条件的${definition.label}\n`
  const shown = names.filter(name => name === 'number' || name in definition.fields)
  const columns = shown.map((name) => {
    const field = definition.fields[name]
    return { label: field?.label ?? '编号', ...(field?.type === 'integer' || field?.type === 'decimal' ? { align: 'right' as const } : {}) }
  })
  return textTable(columns, items.map((item) => {
    const day = definition.day ? String(item[definition.day] ?? '') : undefined
    return shown.map(name => name === 'number' ? item.number ?? '' : formatValue(definition.fields[name]!, item[name], labelOf, day))
  }))
}

export const showCommand = (terminal: Terminal) => command('show', '显示一条记录：栏目、明细、附件和办理痕迹')
  .argument('<CODE>', '台账代码')
  .argument('<ID>', '记录的 id 或编号')
  .option('--reveal <REASON>', '连同要求保密的内容，写明查看原因；记入办理痕迹')
  .action(async (code: string, given: string, options: FolderOptions & { reveal?: string }) => {
    const definition = registerOf(code)
    const { reveal: reason } = options
    if (reason !== undefined && !reason.trim()) throw new UsageError('请写明查看原因')
    // Whoever reveals leaves a trace, and so holds the folder.
    await (reason === undefined ? reading : writing)(terminal, options, async (session) => {
      const one = { register: definition.code, id: await mustFindId(session, definition, given) }
      const record = reason === undefined ? await session.client.registers.get(one) : await session.client.registers.reveal({ ...one, reason })
      const history = await session.client.registers.history(one)
      if (options.json) terminal.write(`${JSON.stringify({ ...record, history }, null, 2)}\n`)
      else terminal.write(recordText(definition, record as unknown as AnyRecord, history, labelsFrom(await session.client.dictionaries.all())))
    })
  })

export const searchCommand = (terminal: Terminal) => command('search', '在各台账中查找文字、编号、号牌或拼音首字母')
  .argument('<TEXT>', '要找的内容')
  .option('--in <CODE>', '只在这种台账中找，可多次', collect, [])
  .option('--limit <N>', '每种台账最多几条', readCount(1, 50), 8)
  .action(async (text: string, options: FolderOptions & { in: string[], limit: number }) => {
    const codes = options.in.map(code => registerOf(code).code)
    await reading(terminal, options, async ({ client }) => {
      const { groups } = await client.search.find({ text, in: codes.length ? codes : undefined, limit: options.limit })
      if (options.json) return terminal.write(`${JSON.stringify({ groups }, null, 2)}\n`)
      if (groups.length === 0) terminal.write(`没有找到“${text}”\n`)
      for (const group of groups) terminal.write(`${group.label}（${group.code}）\n${group.items.map(item => `  ${[item.number, item.day, item.title].filter(Boolean).join('  ')}\n    ${item.snippet}\n`).join('')}`)
    })
  })
