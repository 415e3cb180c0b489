import * as z from 'zod'
import { Day } from '../primitives.ts'

/** What may be found about an item besides its text: only judged, or measured or written down as well. */
const ItemKind = z.enum(['judged', 'number', 'text'])

export const ChecklistItem = z.object({
  code: z.string().regex(/^[A-Z0-9]+-\d+$/),
  category: z.string().min(1),
  item: z.string().min(1),
  criterion: z.string(),
  severity: z.enum(['major', 'general']),
  kind: ItemKind,
  unit: z.string().optional(),
  /** Law and article, or the standard. */
  basis: z.string(),
  source: z.string(),
  status: z.enum(['已核实', '未核实']),
  /** A figure outside cannot pass. Only where the limit was read in the law itself. */
  limits: z.object({ min: z.number().optional(), max: z.number().optional() }).optional(),
  /** Asked only where another item was not found inapplicable, or measured over a figure. */
  when: z.union([z.object({ item: z.string(), not: z.literal('na') }), z.object({ item: z.string(), over: z.number() })]).optional(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** One version of a checklist. A version never changes: what changes is a further one. */
export const Checklist = z.object({
  code: z.string().regex(/^[A-Z0-9]{2,12}$/),
  version: z.int().positive(),
  name: z.string().min(1).max(100),
  /** What it is about: `agri-machinery`, `road-transport`, `dangerous-goods`, `taxi`, `road-admin`. */
  domain: z.string().regex(/^[a-z-]+$/),
  /** Codes of the things it is for (kinds of machine); empty where whoever inspects chooses. */
  appliesTo: z.array(z.string()),
  /** First day it is to be used on; null where none is known. */
  effectiveFrom: Day.nullable(),
  basis: z.string(),
  items: z.array(ChecklistItem).min(1).max(200),
}).superRefine(({ items, code }, context) => {
  const codes = items.map(item => item.code)
  const wrong = (message: string) => context.addIssue({ code: 'custom', message })
  items.forEach((item, at) => {
    if (!item.code.startsWith(`${code}-`)) wrong(`项目代码 ${item.code} 应以 ${code}- 开头`)
    if (codes.indexOf(item.code) !== at) wrong(`项目代码 ${item.code} 重复`)
    if (item.when && !codes.slice(0, at).includes(item.when.item)) wrong(`${item.code} 的前提 ${item.when.item} 应是排在它前面的项目`)
    if (item.limits && item.status !== '已核实') wrong(`${item.code} 的限值未核实，不能用于判定`)
    if (item.limits && item.kind !== 'number') wrong(`${item.code} 有限值，应填数值`)
  })
})
export type Checklist = z.infer<typeof Checklist>

/** The version to be used on a day of all those of one list: the last that was in force by then. */
export function versionOn<C extends Pick<Checklist, 'version' | 'effectiveFrom'>>(versions: readonly C[], day: string): C | undefined {
  return versions.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day)
    .reduce<C | undefined>((last, one) => !last || rank(one) > rank(last) ? one : last, undefined)
}

/** Later days first of all; of the same day the higher version. */
const rank = ({ effectiveFrom, version }: Pick<Checklist, 'version' | 'effectiveFrom'>) => `${effectiveFrom ?? '0000-00-00'} ${String(version).padStart(6, '0')}`
