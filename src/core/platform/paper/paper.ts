/** One printed thing: a notice, a log, a list. Everything that is printed is made of these few blocks. */
export interface Paper {
  size: 'a4' | 'a5' | '80mm'
  orientation?: 'portrait' | 'landscape'
  /** How much goes on a page: a form to read and sign, a list to look things up in, a wide list. */
  density?: 'form' | 'list' | 'dense'
  /** The issuing unit: above the title, and at the head of every further page. */
  header?: string
  title: string
  subtitle?: string
  /** 文号, at the right under the title. */
  number?: string
  meta?: readonly LabelledValue[]
  blocks: readonly Block[]
  /** A remark at the foot of every page, beside the page number. */
  footer?: string
}

export interface LabelledValue { label: string, value: string }

/** The bordered grid of a Chinese official form: label, value, label, value. `span` counts label-value pairs. */
export interface FieldsBlock { kind: 'fields', columns: number, cells: readonly (LabelledValue & { span?: number })[] }

/** A grid in parts that share one label down its left side, such as 当事人 with person and organisation. `columns` counts label-value pairs. */
export interface GroupsBlock { kind: 'groups', label: string, columns: number, groups: ReadonlyArray<{ label: string, cells: FieldsBlock['cells'] }> }

export interface PaperColumn {
  label: string
  /** In points; `auto` fits the content, `*` shares what is left. */
  width?: number | 'auto' | '*'
  align?: 'left' | 'right' | 'center'
}

export interface TableBlock { kind: 'table', columns: readonly PaperColumn[], rows: readonly (readonly string[])[], /** The last line, in bold. */ totals?: readonly string[] }

/** JPEG or PNG files, two to a row, each kept with its caption. */
interface PhotosBlock { kind: 'photos', photos: readonly { file: string, caption: string }[] }

/** Who signs: each line gets ruled space and 年 月 日. */
export interface SignaturesBlock { kind: 'signatures', lines: readonly (string | SignatureLine)[] }

/** `note` stands small under the rule: whose signature is meant. */
export interface SignatureLine { label: string, note: string }

/** A code to be read by a telephone: what it says, and what is printed beside it. */
export interface CodeBlock { kind: 'code', code: string, caption: string }

export type Block =
  | { kind: 'heading', text: string }
  | FieldsBlock
  | GroupsBlock
  | TableBlock
  | { kind: 'text', text: string, /** Who says so and when, on the right as letters end. */ isSignOff?: boolean, /** Begins at the edge, as an address does. */ isFlush?: boolean }
  | PhotosBlock
  | SignaturesBlock
  | CodeBlock
  | { kind: 'pageBreak' }
