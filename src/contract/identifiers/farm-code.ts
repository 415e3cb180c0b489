import type { IdentifierReading, Remark } from './reading.ts'
import farmCodes from '../../../resources/identifiers/farm-codes.json' with { type: 'json' }
import { propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

/** 准驾机型代码: one licence carries several, written with or without something between them (`G2R`, `G2、R`). */
const current = new Map(farmCodes.codes.map(entry => [entry.code, entry]))
const historical = new Map(farmCodes.historical.codes.map(entry => [entry.code, entry]))

const split = (text: string) => [...new Set(text.replace(/[、,;/+&和]/g, '').match(/[A-Z]\d?|[^A-Z]+/g) ?? [])]
const areCurrent = (text: string) => split(text).every(code => current.has(code))

export function readFarmCode(text: string): IdentifierReading {
  const plain = tidy(text)
  const codes = split(plain)
  const unknown = codes.filter(code => !current.has(code) && !historical.has(code))
  if (unknown.length || codes.length === 0) return { normalised: plain, remarks: [error('FARM_CODE_UNKNOWN', { text: unknown.join('、') || text, known: [...current.keys()].join('、'), ...propose(plain, { I: '1' }, areCurrent) })] }
  return { normalised: codes.join('、'), remarks: codes.flatMap(remarkOnFormer) }
}

function remarkOnFormer(code: string): Remark[] {
  const former = historical.get(code)
  return former ? [warning('FARM_CODE_HISTORICAL', { text: code, means: former.label })] : []
}

/** The codes a licence carries, as they are kept: `G2、R`. */
export const farmCodesOf = (kept: string): string[] => split(kept)

/** The code a machine of a kind (dictionary `machine-kind`) asks for. */
export function farmCodeFor(kind: string): string | undefined {
  return farmCodes.codes.find(({ machine }) => machine === kind)?.code
}

/** The codes whose machines somebody with the given ones may drive: a rig's licence covers its tractor (第八条). */
export function coveredFarmCodes(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap(code => [code, ...current.get(code)?.covers ?? []]))]
}
