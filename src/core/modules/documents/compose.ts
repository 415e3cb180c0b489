import type { DocumentTemplate, TemplateBlock, TemplateField } from '#contract/documents/template.ts'
import type { Block, LabelledValue, Paper } from '../../platform/paper/paper.ts'
import type { Document } from './rules.ts'
import { blanksIn, filledIn } from '#contract/documents/template.ts'
import { contentOf, ticksOf } from './rules.ts'

/** Who issues a document, and what its remedies name. Terms are as the table of deadlines has them. */
export interface Letterhead { agency: string, sealAgency: string, address: string, phone: string, reviewOrgan: string, court: string, reviewTerm: string, suitTerm: string }

/** Room to write by hand where nothing was filled in. */
const byHand = '＿＿＿＿＿＿'
const dayByHand = '＿＿＿＿年＿＿月＿＿日'
/** What is not filled in a form is struck out, so that nothing is added afterwards. */
const struck = '/'

/** A day as official papers write it: `2026年3月9日`. */
export const dayInWords = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** The page of a document: its template with everything said in its place. A draft has no number yet. */
export function composeDocument(template: DocumentTemplate, document: Document, letterhead: Letterhead, number: string | null): Paper {
  const said = (blank: string) => wordsOf(template, document, letterhead, number, blank)
  return {
    size: 'a4',
    header: letterhead.agency,
    title: template.title,
    number: number ?? '（草稿，尚未编号）',
    blocks: [...template.blocks.flatMap(block => composeBlock(block, template, document, letterhead, said)), ...template.copies ? [{ kind: 'text' as const, text: `（${template.copies}）`, isFlush: true }] : []],
  }
}

/** What stands in the place of a blank; empty where nothing was said. */
function wordsOf(template: DocumentTemplate, document: Document, letterhead: Letterhead, number: string | null, blank: string): string {
  const field = template.fields.find(({ name }) => name === blank)
  if (field) return contentWords(field, contentOf(document, field.name))
  const common: Readonly<Record<string, string>> = {
    文书: template.title,
    文号: number ?? '',
    文书日期: dayInWords(document.day),
    当事人: document.party ?? '',
    出具机关: letterhead.agency,
    盖章机关: letterhead.sealAgency,
    机关地址: letterhead.address,
    机关电话: letterhead.phone,
    执法人员: document.officers.map(({ name, certificate }) => certificate ? `${name}（执法证号 ${certificate}）` : name).join('、'),
    复议机关: letterhead.reviewOrgan,
    受诉法院: letterhead.court,
    复议期限: letterhead.reviewTerm,
    起诉期限: letterhead.suitTerm,
  }
  return common[blank] ?? ''
}

function contentWords(field: TemplateField, value: string): string {
  if (field.type === 'day') return value ? dayInWords(value) : ''
  return field.type === 'tick' ? ticksOf(value).map(code => field.options!.find(option => option.code === code)?.label ?? code).join('；') : value
}

function composeBlock(block: TemplateBlock, template: DocumentTemplate, document: Document, letterhead: Letterhead, said: (blank: string) => string): Block[] {
  const isDay = (blank: string) => template.fields.find(({ name }) => name === blank)?.type === 'day'
  const written = (text: string) => filledIn(text, blank => said(blank) || (isDay(blank) ? dayByHand : byHand))
  switch (block.kind) {
    case 'heading': return [{ kind: 'heading', text: written(block.text) }]
    case 'fields': return [{ kind: 'fields', columns: block.columns, cells: block.cells.map(({ label, value, span }) => ({ label, value: filledIn(value, said) || (blanksIn(value).some(blank => template.fields.find(({ name }) => name === blank)?.byHand) ? '' : struck), ...span ? { span } : {} })) }]
    case 'party': return [partyBlock(document)]
    case 'text': {
      const blanks = blanksIn(block.text)
      if (block.optional && blanks.length && blanks.every(blank => !said(blank))) return []
      return [{ kind: 'text', text: written(block.text), ...block.flush ? { isFlush: true } : {} }]
    }
    case 'items': return itemsBlock(template, document)
    case 'ticks': {
      const field = template.fields.find(({ name }) => name === block.field)!
      const chosen = ticksOf(contentOf(document, field.name))
      const options = field.options!.map(({ code, label }) => `${chosen.includes(code) ? '☑' : '□'} ${written(label)}`)
      return [{ kind: 'text', text: block.inline ? `${field.label}：${options.join('　')}` : options.join('\n'), ...block.inline ? { isFlush: true } : {} }]
    }
    case 'code': {
      const code = filledIn(block.code, said)
      return code ? [{ kind: 'code', code, caption: written(block.caption) }] : []
    }
    case 'signatures': return [{ kind: 'signatures', lines: [...block.lines.map(written), ...block.officers ? officerLines(document) : []] }]
    case 'seal': return [{ kind: 'text', text: `${letterhead.sealAgency}（印章）\n${dayInWords(document.day)}`, isSignOff: true }]
  }
}

const officerLines = ({ officers }: Document) => officers.length
  ? officers.map(({ name, certificate }) => ({ label: '执法人员', note: certificate ? `${name}，执法证号 ${certificate}` : name }))
  : Array.from({ length: 2 }, () => ({ label: '执法人员', note: '执法证号' }))

/** Person and organisation side by side, as the official forms have them; the one that is not meant is struck out. */
function partyBlock(document: Document): Block {
  const half = (kind: string, cells: ReadonlyArray<LabelledValue & { span?: number }>) => cells.map(cell => ({ ...cell, value: document.partyKind === kind ? cell.value || struck : document.partyKind ? struck : '' }))
  const sex = document.partySex === 'male' ? '男' : document.partySex === 'female' ? '女' : ''
  return {
    kind: 'groups',
    label: '当事人',
    columns: 2,
    groups: [
      { label: '个人', cells: half('person', [
        { label: '姓名', value: document.party ?? '' },
        { label: '性别、年龄', value: [sex, document.partyAge === null ? '' : `${document.partyAge} 岁`].filter(Boolean).join('，') },
        { label: '身份证件号', value: document.partyIdNumber ?? '' },
        { label: '联系电话', value: document.partyPhone ?? '' },
        { label: '住址', value: document.partyAddress ?? '', span: 2 },
      ]) },
      { label: '单位', cells: half('unit', [
        { label: '名称', value: document.party ?? '', span: 2 },
        { label: '法定代表人', value: document.partyRepresentative ?? '' },
        { label: '联系电话', value: document.partyPhone ?? '' },
        { label: '统一社会信用代码', value: document.partyCreditCode ?? '' },
        { label: '地址', value: document.partyAddress ?? '' },
      ]) },
    ],
  }
}

function itemsBlock({ items }: DocumentTemplate, document: Document): Block[] {
  if (!items || !document.items.length) return []
  return [{
    kind: 'table',
    columns: [{ label: '序号', width: 34, align: 'center' }, ...items.columns.map(({ label, width }) => ({ label, width: width ?? '*' as const }))],
    rows: document.items.map((item, index) => [String(index + 1), ...items.columns.map(({ of }) => item[of] ?? '')]),
  }]
}
