/** Measures the program against its floors and writes docs/benchmarks.md. `npm run bench -- lists save` runs only those; then nothing is written. */
import type { Bench, Finding } from '#tests/bench/support/runner.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { bench as choices } from '#tests/bench/choices.ts'
import { bench as deadlines } from '#tests/bench/deadlines.ts'
import { bench as desk } from '#tests/bench/desk.ts'
import { bench as draw } from '#tests/bench/draw.ts'
import { bench as exportBench } from '#tests/bench/export.ts'
import { bench as filters } from '#tests/bench/filters.ts'
import { bench as lists } from '#tests/bench/lists.ts'
import { bench as lookup } from '#tests/bench/lookup.ts'
import { bench as router } from '#tests/bench/router.ts'
import { bench as save } from '#tests/bench/save.ts'
import { bench as sheets } from '#tests/bench/sheets.ts'
import { bench as startUp } from '#tests/bench/start-up.ts'
import { bench as statistics } from '#tests/bench/statistics.ts'
import { ensureMillion, patrolCount, root } from '#tests/bench/support/million.ts'

const benches: readonly Bench[] = [lists, filters, choices, router, startUp, save, desk, statistics, deadlines, lookup, draw, exportBench, sheets]
const asked = process.argv.slice(2)
const method = 'Written by `npm run bench`. Both sides of a row run in turn in the same process and round (where it says processes: in turn, each in its own), on a warm file; ratios and differences are medians over rounds. On a shared machine trust the ratios, not the milliseconds.'
const say = (text: string) => process.stderr.write(`${text}\n`)

const unknown = asked.filter(name => !benches.some(bench => bench.name === name))
if (unknown.length) {
  say(`No bench ${unknown.join(', ')}. There are: ${benches.map(bench => bench.name).join(', ')}`)
  process.exit(2)
}

await ensureMillion(say)
const sections: string[] = []
for (const bench of benches.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  say(`measuring ${bench.name}`)
  const section = tableOf(bench, await bench.run(say))
  process.stdout.write(`${section}\n`)
  sections.push(section)
}
if (asked.length === 0 && patrolCount === 1_000_000) writeDocument(sections)

function tableOf(bench: Bench, findings: readonly Finding[]): string {
  const verdict = ({ met }: Finding) => (met === null ? '' : met ? 'met' : '**missed**')
  const rows = findings.map(finding => `| ${[finding.what, finding.ours, finding.against, finding.compared, finding.aim, verdict(finding)].join(' | ')} |`)
  return [`## ${bench.title}`, '', '| | ours | against | compared | aim | |', '|---|---|---|---|---|---|', ...rows, ''].join('\n')
}

/** Everything measured goes between the head and the remarks; the remarks are written by hand and stay. */
function writeDocument(tables: readonly string[]): void {
  const file = join(root, 'docs', 'benchmarks.md')
  const remarks = /<!-- remarks -->[\s\S]*$/.exec(readIfThere(file))?.[0] ?? '<!-- remarks -->\n'
  writeFileSync(file, `${[`# Benchmarks`, '', machine(), '', method, '', ...tables].join('\n')}\n${remarks}`)
  say(`written to ${file}`)
}

function machine(): string {
  const version = (name: string) => (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
  const sqlite = new SqliteDatabase(':memory:')
  const { version: engine } = sqlite.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  sqlite.close()
  const parts = ['exceljs', 'pdfmake', '@orpc/server', 'kysely'].map(name => `${name} ${version(name)}`)
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, better-sqlite3 ${version('better-sqlite3')} (SQLite ${engine}), ${parts.join(', ')}. ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB memory, ${platform()} ${arch()}.`
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  }
  catch {
    return ''
  }
}
