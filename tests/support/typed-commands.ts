import type { DeskCommands, Ran } from '#tests/core/cli/desk-commands.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { identifierKinds } from '#contract/identifiers/index.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { reportDefinitions } from '#contract/reports/index.ts'
import { mergeable } from '#contract/supervision.ts'

const codes = registerDefinitions.map(({ code }) => code)
const outputs = mkdtempSync(join(tmpdir(), 'commands-'))
/** What ends up between quotation marks on a command line. */
const awkward = fc.constantFrom('', ' ', '甘M20001', '甘M 2000l', 'gm20001', '顺达', '"', '%', '--json', '-', '../x', 'NEAR(a', '\u0000', '𠮷', '\uD842', 'constructor', '__proto__', '621002199001010017', '621002199001010018', '1e3', '99999999999999999999', '字'.repeat(300), 'null', '[object Object]', '2026-02-30', '2026-13', '庆西交检告〔2026〕1号')
const day = fc.constantFrom('2026-03-10', '2026-03-09', '2026-03-32', '2026-02-30', '1899-12-31', '9999-12-31', '', '昨天', '2026-03-10T08:30', '2028-01-01')
const rules = ['hear-req', 'pay', 'serve', 'seize', 'seize-ext', 'urge', 'review', 'suit', 'hearing-earliest', 'police-appear', 'public-notice', 'pub-other', 'sale-after-surcharge', 'nothing']

/** Names of records a command may be given; chosen when it is typed. */
export type IdOf = (register: string, nth: number) => string

const of = (register: string) => fc.nat(500).map(nth => (idOf: IdOf) => idOf(register, nth))
const said = (text: string) => () => text
type Word = (idOf: IdOf) => string
const words = (...parts: Array<string | fc.Arbitrary<string | Word>>): fc.Arbitrary<Word[]> =>
  fc.tuple(...parts.map(part => typeof part === 'string' ? fc.constant(said(part)) : part.map(word => typeof word === 'string' ? said(word) : word)))
const sometimes = (...parts: Parameters<typeof words>) => fc.oneof(fc.constant<Word[]>([]), words(...parts))
const joined = (...lines: fc.Arbitrary<Word[]>[]) => fc.tuple(...lines).map(each => each.flat())
const file = fc.nat(10_000).map(nth => join(outputs, `${nth}`))
const withInput = (line: fc.Arbitrary<Word[]>, input: fc.Arbitrary<unknown>) => fc.tuple(line, input).map(([args, value]) => ({ args, input: typeof value === 'string' ? value : JSON.stringify(value) }))
const without = (line: fc.Arbitrary<Word[]>) => line.map(args => ({ args, input: undefined as string | undefined }))
const anyCode = fc.constantFrom(...codes)
const anyOne = anyCode.chain(code => words(code, of(code)))
const contents = fc.dictionary(fc.constantFrom('facts', 'law', 'term', 'due', 'place', 'toString', '栏目'), fc.constantFrom<unknown>('制动失效', '2026-03-20', null, 'by', 7, [], '字'.repeat(3000)))

/** Commands of every area as somebody types them who knows what there is and makes mistakes. */
const commandLine = (checklist: Record<string, unknown>) => fc.oneof(
  without(joined(words('document', 'templates'), sometimes('--for', anyCode))),
  withInput(fc.constantFrom('machine-inspections', 'defects', 'enterprise-visits', 'documents', 'leads').chain(code => words('document', 'draft', fc.constantFrom('correction-order', 'service-receipt', 'visit-approval', 'visit-notice', 'visit-record', 'visit-result', 'nothing'), code, of(code), '--input', '-')), fc.record({ contents, party: fc.constantFrom('王建国', '', null), day }, { requiredKeys: [] })),
  without(joined(words('document', 'issue', of('documents')), sometimes('--confirmed'))),
  without(joined(words('document', 'serve', of('documents'), '--on', day), sometimes('--how', fc.constantFrom('direct', 'left', '留置', '')), sometimes('--note', awkward))),
  without(words('document', 'void', of('documents'), '--reason', awkward)),
  without(words('draw', fc.constantFrom('preview', 'list'), of('random-checks'))),
  without(joined(words('draw', 'run', of('random-checks')), sometimes('--seed', fc.constantFrom('dice-4-2-6-1', 'x', '有 空格', '')), sometimes('--redraw', awkward))),
  withInput(words('draw', 'run', of('random-checks'), '--input', '-'), fc.constantFrom<unknown>({}, { seed: 'lottery-1' }, { redrawReason: '名单有误' }, { seed: 1 }, [], 'x', { colour: 1 })),
  without(words('draw', 'void', of('random-checks'), '--reason', awkward)),
  without(joined(words('draw', fc.constantFrom('certificate', 'pool'), of('random-checks'), '--out', file), sometimes('--seq', fc.constantFrom('1', '2', '0', 'x')))),
  without(fc.constantFrom(...mergeable, 'patrol-logs', 'x').chain(code => words('merge', code, of(code), of(code), '--reason', awkward))),
  without(fc.constantFrom(...mergeable).chain(code => words('merge', code, of(code), of(code), '--undo', '--reason', awkward))),
  without(words('lookup', fc.oneof(awkward, fc.constantFrom(...mergeable).chain(of)))),
  without(words('search', awkward)),
  without(words('defects', 'make', of('machine-inspections'))),
  without(joined(words('deadline', fc.constantFrom(...rules), day), sometimes('--with', fc.constantFrom('count=30', 'count=-1', 'fine=3000', 'paid=2026-03-20', 'excluded=2026-03-01..2026-03-10', 'x', '=', 'count=')))),
  withInput(words('deadline', '--input', '-'), fc.array(fc.record({ rule: fc.constantFrom<unknown>(...rules, 7, null), trigger: fc.oneof(day, fc.constant(7)) }, { requiredKeys: [] }), { maxLength: 5 })),
  without(words('check', fc.constantFrom(...identifierKinds, 'nothing'), awkward)),
  withInput(words('check', '--input', '-'), fc.array(fc.record({ kind: fc.constantFrom<unknown>(...identifierKinds), value: fc.oneof<fc.Arbitrary<unknown>[]>(awkward, fc.constantFrom(7, null, {}, [])) }), { maxLength: 5 })),
  without(joined(words('checklist', 'show', fc.constantFrom('CK01', 'CK99', '')), sometimes('--edition', fc.constantFrom('1', '2', 'x', '-1', '1.5', '1e3')))),
  // A list as shown, its next version, spoiled in one place.
  fc.tuple(fc.nat(4), fc.nat(100_000), fc.constantFrom('', '"', '}', 'null', '9', '\uFEFF', '错')).map(([kind, at, put]) => {
    const text = JSON.stringify({ ...checklist, version: 2 + kind, effectiveFrom: '2026-06-01' })
    const name = join(outputs, 'list.json')
    return { args: [said('checklist'), said('import'), said(name)], input: undefined, file: [name, kind === 0 ? text : text.slice(0, at % text.length) + put + text.slice(at % text.length + kind)] as const }
  }),
  fc.tuple(fc.nat(9), fc.boolean()).map(([row, dry]) => {
    const name = join(outputs, 'calendar.csv')
    const right = ['年份,2027', '来源,《通知》', '起始日期,截止日期,安排,节日', '2027-01-01,2027-01-03,放假,元旦', '2027-02-05,2027-02-11,放假,春节', '2027-02-20,,上班,春节', '2027-04-03,2027-04-05,放假,清明节', '2027-05-01,2027-05-05,放假,劳动节', '2027-06-09,,放假,端午节', '2027-09-15,,放假,中秋节', '2027-10-01,2027-10-07,放假,国庆节']
    const wrong = ['2027-02-30,,放假,', ',,,', '2027-05-01,2027-04-01,放假,劳动节', '\u0000', '2028-01-01,,放假,元旦']
    return { args: ['calendar', 'import', name, ...dry ? ['--dry-run'] : []].map(said), input: undefined, file: [name, [...right, ...row > 4 ? [wrong[row - 5]!] : []].join('\n')] as const }
  }),
  without(joined(words('report', fc.constantFrom(...reportDefinitions.map(({ code }) => code)), '--period', fc.constantFrom('2026', '2026-03', '2026-Q1', '2026-W10', '2026-03-01..2026-03-10', '2026-03-10..2026-03-01', '2026-13', '')), words('--format', 'json'), words('--out', file))),
  without(anyCode.chain(code => joined(words('list', code), sometimes('--text', awkward), sometimes('--from', day), sometimes('--bin'), sometimes('--limit', fc.constantFrom('1', '0', '201', 'x'))))),
  without(joined(words('show'), anyOne)),
  without(joined(words('remove'), anyOne, words('--reason', awkward))),
  without(anyCode.chain(code => words('recover', code, of(code)))),
  without(joined(words('print'), anyOne, words('--out', file))),
  withInput(joined(words('edit'), fc.constantFrom('defects', 'complaints', 'leads', 'enterprise-visits', 'machines', 'random-check-objects', 'machine-inspections', 'licences').chain(code => words(code, of(code))), words('--input', '-', '--version', fc.constantFrom('1', '2', '3', '0', 'x'))), fc.constantFrom<unknown>(
    { state: 'ordered', orderedOn: '2026-03-09', due: '2026-03-20', noticeNumber: '1' }, { state: 'closed', recheckedOn: '2026-03-10', recheckedBy: '李四' }, { handler: '李四', assignedOn: '2026-03-09', replyDue: '2026-03-20' }, { outcome: 'true', repliedOn: '2026-03-10', reply: '已办' },
    { stage: 'closed' }, { opinion: '属实' }, { approvedBy: '刘大队', approvedAt: '2026-03-08T16:00' }, { cancelledReason: '企业停业' }, { owner: '新主' }, { result: 'none', officers: ['张三', '李四'] }, { checklist: { code: 'CK01', answers: [] } }, { remarks: '字'.repeat(9000) }, [], 'x', 7,
  )),
)

const traceTables = [...registerDefinitions.flatMap(({ table, peopleTable }) => [table, ...peopleTable ? [peopleTable] : []]), 'audit_log', 'search_docs', 'random_draws', 'checklists']
/** What a refused command must leave as it was. */
function trace(dataDir: string): string {
  const db = new Database(join(dataDir, 'brigade.db'), { readonly: true })
  try {
    const one = (sql: string) => Object.values(db.prepare(sql).get() as object).join()
    return [...traceTables.map(table => one(`SELECT count(*) FROM ${table}`)), one('SELECT sum(last) FROM number_series'), ...registerDefinitions.map(({ table }) => one(`SELECT sum(version) FROM ${table}`))].join(' ')
  }
  finally {
    db.close()
  }
}

function idsIn(dataDir: string): IdOf {
  const db = new Database(join(dataDir, 'brigade.db'), { readonly: true })
  try {
    const ids = new Map(registerDefinitions.map(({ code, table }) => [code, (db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as Array<{ id: string }>).map(({ id }) => id)]))
    return (register, nth) => {
      const known = ids.get(register) ?? []
      // Now and then what is not there.
      return nth % 11 === 0 || !known.length ? ['00000000-0000-7000-8000-000000000000', '没有这一条', 'SJ2026-00001'][nth % 3]! : known[nth % known.length]!
    }
  }
  finally {
    db.close()
  }
}

export interface TypedCommands { wrong: string[], ended: Record<string, Record<string, number>> }

/** Types `count` commands; each ends by a code of the command line, says what it has to say without a trace of the program, and writes nothing it refuses. */
export async function typeCommands({ run, dataDir }: Pick<DeskCommands, 'run' | 'dataDir'>, { count, seed }: { count: number, seed: number }): Promise<TypedCommands> {
  const result: TypedCommands = { wrong: [], ended: {} }
  const checklist = (await run(['checklist', 'show', 'CK01', '--json'])).json() as Record<string, unknown>
  for (const { args, input, ...more } of fc.sample(commandLine(checklist), { numRuns: count, seed })) {
    if ('file' in more) writeFileSync(...more.file as [string, string])
    const before = trace(dataDir)
    const [typed] = [args.map(word => word(idsIn(dataDir)))]
    const ran = await run([...typed, '--json'], { input })
    const of = (result.ended[typed[0]!] ??= {})
    of[String(ran.code)] = (of[String(ran.code)] ?? 0) + 1
    const found = faultIn(ran, before === trace(dataDir))
    if (found) result.wrong.push(`${found}: ${typed.join(' ').slice(0, 300)} ${String(input).slice(0, 200)} → ${ran.code} ${ran.err.slice(0, 900)}`)
  }
  return result
}

function faultIn({ code, out, err, json }: Ran, isAsBefore: boolean): string | undefined {
  if (code !== 0 && code !== 1 && code !== 2) return 'ended by no code of the command line'
  if (/^\s+at |undefined|\[object|NaN/m.test(err)) return 'said what no clerk can read'
  if (code !== 0 && !isAsBefore) return 'refused, and yet written'
  if (code !== 0 && !err.trim() && !out.trim()) return 'refused without a word'
  if (code === 2 && out) return 'wrongly typed, and yet answered'
  try {
    if (out) json()
  }
  catch {
    return 'answered what is not JSON'
  }
}
