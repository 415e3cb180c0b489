import type { CountedPeriod } from '#contract/period.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../../db/database.ts'
import type { RateBase } from '../machinery/index.ts'
import type { Counted, Line } from './rules.ts'
import { dayNumber } from '#contract/wall-time.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { countDrivers, countMachines, listRateBases, listTownships } from '../machinery/index.ts'

/** 三率 of the whole area, then of each township with machines, drivers or a base of its own. */
export function rateLines(db: Database, period: CountedPeriod): Counted {
  const bases = listRateBases(db, period)
  const [machines, drivers] = [countMachines(db, period.to), countDrivers(db, period.to)]
  const sumOf = <K extends string>(rows: ReadonlyArray<Record<K, number>>, name: K) => rows.reduce((sum, row) => sum + row[name], 0)
  const based = (township: string | null) => {
    const [owned, working] = [baseFor(bases, 'machines-owned', township), baseFor(bases, 'people-working', township)]
    return { ...owned && { owned: owned.value }, ...working && { working: working.value } }
  }
  const whole: Line = { texts: { township: '全辖区' }, at: {}, sums: { registered: sumOf(machines, 'registered'), inspected: sumOf(machines, 'inspected'), licensed: sumOf(drivers, 'licensed'), ...based(null) } }
  const townships = listTownships(db).flatMap(({ code, label }): Line[] => {
    const [kept, licensed] = [machines.find(row => row.township === code), drivers.find(row => row.township === code)?.licensed ?? 0]
    const own = based(code)
    return kept || licensed || Object.keys(own).length ? [{ texts: { township: label }, at: { township: code }, sums: { registered: kept?.registered ?? 0, inspected: kept?.inspected ?? 0, licensed, ...own } }] : []
  })
  const lines = machines.length + drivers.length + bases.length > 0 ? [whole, ...townships] : []
  const used: RateBase[] = [null, ...townships.map(({ at }) => at.township!)].flatMap(township => (['machines-owned', 'people-working'] as const).flatMap(item => baseFor(bases, item, township) ?? []))
  return { lines, filledIn: { bases: basesText(used, dictionaryLabels(db)), missing: lines.length ? missingText(lines, dictionaryLabels(db)) : '' } }
}

const span = ({ from, to }: Pick<RateBase, 'from' | 'to'>) => dayNumber(to) - dayNumber(from)

/** Of the bases that hold a whole period, the one of the shortest period. */
function baseFor(bases: readonly RateBase[], item: string, township: string | null): RateBase | undefined {
  return bases.filter(base => base.item === item && base.township === township).reduce<RateBase | undefined>((best, base) => !best || span(base) < span(best) ? base : best, undefined)
}

/** Where the figures of a sheet come from: `全辖区农机拥有量 1200（2026，区农机中心年报）`. */
function basesText(used: readonly RateBase[], labelOf: LabelOf): string {
  if (used.length === 0) return '本期没有登记基数。'
  return `本期所用：${used.map(({ item, township, value, period, source }) => `${township ? labelOf('township', township) : '全辖区'}${labelOf('rate-base-item', item)} ${value}（${period}，${source}）`).join('；')}。`
}

/** What no base says: named for the whole area; townships without one of their own are told in one sentence. */
function missingText(lines: readonly Pick<Line, 'texts' | 'sums'>[], labelOf: LabelOf): string {
  const lacks = (sums: Line['sums']) => ([['owned', 'machines-owned'], ['working', 'people-working']] as const).filter(([measure]) => !Object.hasOwn(sums, measure)).map(([, item]) => labelOf('rate-base-item', item))
  const [whole, ...townships] = lines
  const missing = whole ? lacks(whole.sums) : []
  const without = townships.filter(({ sums }) => lacks(sums).length > 0).map(({ texts }) => texts.township)
  return [
    missing.length ? `缺全辖区的${missing.join('、')}，有关的比率显示“—”，请在三率基数中登记。` : '',
    without.length ? `${without.join('、')}没有齐全的单独基数，有关的比率显示“—”。` : '',
  ].join('')
}
