// Repeats a random draw from its printed certificate alone, and says whether it comes out the same. It knows nothing of
// the program that made the draw: only what ADR 0026 says and what stands on the paper.
//
//   node tests/draw/repeat-draw.mjs 凭证.pdf [名单.txt]
//
// The second file is the annex of a certificate whose pool is too long to print.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex')
const mark = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const bare = text => text.replace(/\s+/g, '')

/** Lines of the paper without what every page repeats. */
function linesOf(text) {
  return text.replace(/\f/g, '\n').split('\n').map(line => line.trim()).filter(line => line
    && !/第 \d+ 页 \/ 共 \d+ 页$/.test(line) && !/ 双随机抽取凭证$/.test(line)
    && !/^(次序 对象 检查人员（执法证号）|序号 标识 名称|对象 执法人员 原因)$/.test(line))
}

function between(lines, from, to) {
  const start = lines.findIndex(line => line.startsWith(from))
  const end = to === undefined ? lines.length : lines.findIndex((line, at) => at > start && line.startsWith(to))
  if (start < 0 || end < 0) throw new Error(`the certificate has no part “${from}”`)
  return lines.slice(start + 1, end)
}

function said(lines, pattern) {
  const found = lines.map(line => pattern.exec(line)).find(Boolean)
  if (!found) throw new Error(`the certificate does not say ${pattern}`)
  return found[1]
}

/** Entries of a printed list: number, mark, name; a long name goes on in the next lines. */
function entriesOf(lines) {
  const entries = []
  for (const line of lines) {
    const begun = new RegExp(`^\\d+ (${mark})(?: (.*))?$`).exec(line)
    if (begun) entries.push({ id: begun[1], name: begun[2] ?? '' })
    else entries.at(-1).name += line
  }
  return entries
}

const annexEntries = text => text.split('\n').filter(Boolean).map(line => ({ id: line.slice(0, 36), name: line.slice(37) }))
const fingerprint = entries => sha256(entries.map(({ id, name }) => `${id} ${bare(name)}\n`).join(''))
const ordered = (seed, entries) => entries.map(entry => [sha256(`${seed}\n${entry.id}`), entry]).sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry)

/** What the certificate claims, and whether each of it comes out again. */
export function repeatDraw(text, annex) {
  const lines = linesOf(text)
  const seed = said(lines, /^种子 ([\w.:-]+)$/)
  const count = Number(said(lines, /抽取数量 (?:可抽对象的 [\d.]+%，计 )?(\d+) 个/))
  const each = Number(said(lines, /每个对象 (\d+) 人/))
  const officers = entriesOf(between(lines, '附一', '附二'))
  const objects = annex === undefined ? entriesOf(between(lines, '附二')) : annexEntries(annex)
  const marks = bare(between(lines, '排除与回避', '抽取方法').join(''))
  const excluded = new Set()
  const avoiding = new Map()
  for (const [, object, avoids, officer] of marks.matchAll(new RegExp(`(?:对象(${mark})(?:回避(${mark}))?|人员(${mark}))`, 'g'))) {
    if (object && avoids) avoiding.set(object, [...avoiding.get(object) ?? [], avoids])
    else excluded.add(object ?? officer)
  }

  const drawn = ordered(seed, objects.filter(({ id }) => !excluded.has(id))).slice(0, count).map(object => ({
    name: bare(object.name),
    officers: ordered(`${seed}\n${object.id}`, officers.filter(({ id }) => !excluded.has(id) && !avoiding.get(object.id)?.includes(id))).slice(0, each).map(({ name }) => bare(name)),
  }))
  const literal = name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const outcome = new RegExp(`^${drawn.map(({ name, officers }, index) => `${index + 1}${literal(name)}${officers.map(person => `${literal(person)}（[^）]*）`).join('、')}`).join('')}$`)
  const checks = {
    objectFingerprint: fingerprint(objects) === said(lines, /^对象名单指纹 ([0-9a-f]{64})$/),
    officerFingerprint: fingerprint(officers) === said(lines, /^人员名单指纹 ([0-9a-f]{64})$/),
    objectCount: objects.length === Number(said(lines, /对象名单 (\d+) 个/)),
    officerCount: officers.length === Number(said(lines, /人员名单 (\d+) 人/)),
    outcome: outcome.test(bare(between(lines, '抽中对象与检查人员', '排除与回避').join(''))),
  }
  return { ok: Object.values(checks).every(Boolean), checks, seed, drawn }
}

export const textOfPdf = file => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [certificate, annex] = process.argv.slice(2)
  const answer = repeatDraw(textOfPdf(certificate), annex && readFileSync(annex, 'utf8'))
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  process.exitCode = answer.ok ? 0 : 1
}
