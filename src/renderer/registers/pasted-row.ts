import type { Problem } from '#contract/problems.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { FormValues } from './form-values.ts'
import { problemMessage } from '#contract/problems.ts'
import { isBlank, readField } from '#contract/registers/read.ts'

/** One cell of a pasted row: what it is taken for, what it reads as, or why it is left out. */
interface PastedCell {
  /** Its heading, or the label of the column it stands in. */
  heading: string
  text: string
  /** The field it fills; absent where it fills none. */
  name?: string
  value?: unknown
  /** Why it is not filled in, as a sentence. */
  why?: string
}
export interface PastedRow { cells: PastedCell[], hasHeadings: boolean, /** Rows below the first one, which are not taken. */ further: number }

/** The cells of text as spreadsheets copy it: tabs between cells, lines between rows, quotes around what holds either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const token = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/gy
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, raw = '', end] = found
    rows.at(-1)!.push((raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim())
    if (token.lastIndex >= text.length && end !== '\t') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter(row => row.some(cell => cell !== ''))
}

/** `巡查里程（公里）` and `巡查里程 km` mean the field 巡查里程. */
const plainHeading = (text: string) => text.normalize('NFKC').replace(/\(.*?\)/g, '').replace(/[\s*:]/g, '').toLowerCase()

/** Field names by every heading that means them; a heading two fields share means neither. */
function headingsOf(definition: RegisterDefinition): Map<string, string> {
  const known = new Map<string, string>()
  for (const [name, field] of Object.entries(definition.fields)) known.set(plainHeading(field.label), name)
  const aliases = Object.entries(definition.fields).flatMap(([name, field]) => (field.aliases ?? []).map(alias => [plainHeading(alias), name] as const))
  for (const [alias, name] of aliases) {
    const isShared = aliases.some(([other, field]) => other === alias && field !== name)
    if (!known.has(alias) && !isShared) known.set(alias, name)
  }
  if (definition.number) known.set('编号', 'number')
  return known
}

/**
 * Understands a row copied from a spreadsheet or from a list of this program. With a row of headings the cells go by label and
 * alias; without, by `columns`, the order of the list. `day` is the form's day, for times given without one.
 */
export function readPastedRow(definition: RegisterDefinition, text: string, columns: readonly string[], day?: string): PastedRow | undefined {
  const rows = cellsOf(text)
  const [first] = rows
  if (!first) return undefined
  const known = headingsOf(definition)
  const recognised = first.filter(cell => known.has(plainHeading(cell))).length
  const hasHeadings = recognised > 0 && recognised >= first.filter(Boolean).length / 2
  const [row, ...further] = hasHeadings ? rows.slice(1) : rows
  if (!row) return { cells: [], hasHeadings, further: 0 }
  // A row marked by mouse brings the empty cell of its tick box along.
  const given = !hasHeadings && row[0] === '' && row.length === columns.length + 1 ? row.slice(1) : row
  const names = given.map((_, index) => hasHeadings ? known.get(plainHeading(first[index] ?? '')) : columns[index])
  const dayText = definition.day && given[names.indexOf(definition.day)]
  const dayRead = dayText ? readField(definition.fields[definition.day!]!, dayText, { path: '' }) : undefined
  const ownDay = dayRead && 'value' in dayRead ? String(dayRead.value) : day
  const cells = given.flatMap((cell, index) => {
    const heading = (hasHeadings ? first[index] : labelOf(definition, names[index])) || `第 ${index + 1} 格`
    return cell === '' ? [] : [readCell(definition, { heading, text: cell }, names[index], names.indexOf(names[index]) < index, ownDay)]
  })
  return { cells, hasHeadings, further: further.length }
}

const labelOf = (definition: RegisterDefinition, name: string | undefined) => name === 'number' ? '编号' : name && definition.fields[name]?.label

function readCell(definition: RegisterDefinition, cell: PastedCell, name: string | undefined, isRepeated: boolean, day: string | undefined): PastedCell {
  const field = name ? definition.fields[name] : undefined
  if (name === 'number') return { ...cell, why: '编号由系统编定' }
  if (!field || !name) return { ...cell, why: '没有对应的栏目' }
  if (isRepeated) return { ...cell, why: `${field.label}已有一格，这一格不采用` }
  if (field.computed) return { ...cell, why: '由系统计算，不需填写' }
  if (field.type === 'lines' || field.type === 'attachments' || field.type === 'checklist') return { ...cell, why: '不能由一格文字填入，请在表单中填写' }
  // A spreadsheet keeps what looks like a formula as text behind an apostrophe.
  const text = cell.text.replace(/^'(?=[=+\-@])/, '')
  const read = readField(field, text, { path: name, day })
  return 'problem' in read ? { ...cell, name, why: problemMessage(read.problem) } : { ...cell, name, value: read.value }
}

/** Names that are looked up among records and dictionaries; only the core can say whether they are there. */
const lookUps: ReadonlySet<Problem['code']> = new Set(['NOT_FOUND', 'AMBIGUOUS', 'NOT_A_CHOICE', 'REPEATED'])

/** The row after the core was asked about it: what it could not find is left out with its sentence. */
export function withLookUps(row: PastedRow, problems: readonly Problem[]): PastedRow {
  return { ...row, cells: row.cells.map((cell) => {
    const found = problems.find(each => each.path === cell.name && lookUps.has(each.code))
    return found && !cell.why ? { ...cell, value: undefined, why: problemMessage(found) } : cell
  }) }
}

/** What the row fills in. */
export function valuesOfRow(row: PastedRow): FormValues {
  return Object.fromEntries(row.cells.filter(cell => cell.name && !cell.why && !isBlank(cell.value)).map(cell => [cell.name, cell.value]))
}

/** A cell as spreadsheets take it over: quoted where it holds tabs or lines, and never run as a formula. */
function cellText(text: string): string {
  const safe = /^[=+\-@]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows for the clipboard, headings first, so that they can be pasted into a spreadsheet or into a form again. */
export function clipboardText(headings: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [headings, ...rows].map(row => row.map(cellText).join('\t')).join('\r\n')
}
