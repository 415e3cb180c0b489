import * as z from 'zod'
import { Status } from '../deadlines/rule.ts'

/** A text in which `{{name}}` stands for what a record, the document or the letterhead says. Nothing is reckoned in it. */
const Text = z.string().min(1)

/** By register: what a document made for one of its records says in this place. */
const FromRecord = z.record(z.string(), Text)

const FieldName = z.string().regex(/^[a-z][a-zA-Z]*$/)

/** What a document says beyond party, day and officers. `tick` offers its options, of which one is chosen, with `many` several. */
export const TemplateField = z.strictObject({
  name: FieldName,
  label: z.string(),
  type: z.enum(['text', 'longText', 'day', 'tick']),
  required: z.literal(true).optional(),
  /** May be left to be written on the paper: its place is not struck out. */
  byHand: z.literal(true).optional(),
  help: z.string().optional(),
  from: FromRecord.optional(),
  /** What it says unless somebody writes otherwise. One that was not verified is offered, never filled in. */
  usual: z.strictObject({ text: Text, source: z.string(), status: Status, /** Only for records of these registers. */ for: z.array(z.string()).optional() }).optional(),
  options: z.array(z.strictObject({ code: z.string(), label: Text, /** Field its label has a blank for; needed when it is chosen. */ needs: FieldName.optional() })).min(2).optional(),
  many: z.literal(true).optional(),
})
export type TemplateField = z.infer<typeof TemplateField>

/** Columns every list of a document has; a template says which of them it uses, and what it calls them. */
export const itemColumns = ['name', 'detail', 'quantity', 'remarks'] as const

/** Records that become the rows of a document's list: the one it is made for, or those that hang on it. */
const ItemRows = z.strictObject({ register: z.string(), /** Field by which they hang on the record; absent where the record itself is the row. */ by: z.string().optional(), where: z.record(z.string(), z.string()).default({}), cells: z.partialRecord(z.enum(itemColumns), Text) })

const Cell = z.strictObject({ label: z.string(), value: Text, span: z.int().min(1).max(4).optional() })

/** The closed list of things a page is put together from; each becomes blocks of `core/platform/paper`. */
export const TemplateBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: Text }),
  z.strictObject({ kind: z.literal('fields'), columns: z.int().min(1).max(4), cells: z.array(Cell).min(1) }),
  /** 当事人: person and organisation, the half that is not meant struck out. */
  z.strictObject({ kind: z.literal('party') }),
  /** `flush` begins at the edge, as an address does. A text whose blanks are all empty is left out with `optional`. */
  z.strictObject({ kind: z.literal('text'), text: Text, flush: z.literal(true).optional(), optional: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('items') }),
  /** Every option with its box, one below the other; with `inline` behind its label in one line. */
  z.strictObject({ kind: z.literal('ticks'), field: FieldName, inline: z.literal(true).optional() }),
  /** Who signs; `officers` adds those who act, each with the certificate of that day. */
  z.strictObject({ kind: z.literal('signatures'), lines: z.array(Text), officers: z.literal(true).optional() }),
  /** A code to be read by a telephone, with what is printed beside it; left out where there is none. Nothing personal belongs into it. */
  z.strictObject({ kind: z.literal('code'), code: Text, caption: Text }),
  /** Issuing organ, seal and date, at the right. */
  z.strictObject({ kind: z.literal('seal') }),
])
export type TemplateBlock = z.infer<typeof TemplateBlock>

/** A kind of document, as data: where it stands in law, what it asks for, and how its page is put together. */
export const DocumentTemplate = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string(),
  version: z.int().positive(),
  /** 类型代字 of its number. */
  typeCode: z.string().min(1).max(8),
  /** Registers it can be made for. */
  appliesTo: z.array(z.string()),
  /** Law it rests on, as words. */
  basis: z.string(),
  source: z.string(),
  status: Status,
  party: z.enum(['required', 'optional', 'none']),
  /** Fewest officers with a certificate of that day. */
  officers: z.int().min(0).max(10),
  fields: z.array(TemplateField),
  items: z.strictObject({ label: z.string(), columns: z.array(z.strictObject({ of: z.enum(itemColumns), label: z.string(), width: z.number().optional() })).min(1), min: z.int().min(0), from: z.record(z.string(), ItemRows).default({}) }).optional(),
  blocks: z.array(TemplateBlock).min(1),
  /** 一式几份, and for whom; the last line. */
  copies: z.string().optional(),
})
export type DocumentTemplate = z.infer<typeof DocumentTemplate>

/** Blanks every document may name beside its own fields. */
export const commonBlanks = ['文书', '文号', '文书日期', '当事人', '出具机关', '盖章机关', '机关地址', '机关电话', '执法人员', '复议机关', '受诉法院', '复议期限', '起诉期限'] as const

/** The blanks a text names, in order. */
export const blanksIn = (text: string): string[] => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name!.trim())

/** Puts words in the place of blanks. */
export const filledIn = (text: string, wordsOf: (blank: string) => string): string => text.replaceAll(/\{\{([^{}]+)\}\}/g, (_, name: string) => wordsOf(name.trim()))
