import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import type { CellValue, FileHandle, TableColumn, TablePaper } from '#core/platform/paper/table.ts'

export const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url))

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for one test; `left()` names what lies in it. */
export function workFolder(): { path: (name: string) => string, left: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  folders.push(folder)
  return { path: name => join(folder, name), left: () => readdirSync(folder).sort() }
}

export const patrolColumns: readonly TableColumn[] = [
  { label: '序号', kind: 'integer' },
  { label: '编号', kind: 'id' },
  { label: '巡查日期', kind: 'day' },
  { label: '开始时间', kind: 'time' },
  { label: '执法人员', kind: 'text' },
  { label: '身份证号', kind: 'id' },
  { label: '里程(km)', kind: 'decimal', digits: 1 },
  { label: '罚款(元)', kind: 'money' },
  { label: '巡查情况', kind: 'text', width: 50 },
]

export function patrolRow(index: number): CellValue[] {
  return [
    index,
    `巡〔2026〕第${index}号`,
    '2026-03-08',
    '2026-03-08T22:15',
    '张䶮、李𬭎、王𠮷',
    '510104199003078888',
    12.5,
    123_456,
    `沿 G318 线巡查，发现护栏损坏一处，已通知养护单位。第 ${index} 次`,
  ]
}

export function patrolList(rows: Iterable<readonly CellValue[]>, rowCount: number): TablePaper {
  return {
    title: '巡查日志台账',
    unit: '青山县交通运输综合行政执法大队',
    period: '2026年第一季度',
    maker: '张三',
    madeOn: '2026-04-01',
    notes: ['按巡查开始之日统计。'],
    columns: patrolColumns,
    rows,
    rowCount,
  }
}

export function patrolListOf(count: number): TablePaper {
  return patrolList(Array.from({ length: count }, (_, index) => patrolRow(index + 1)), count)
}

/** A real file on a disk that refuses once `room` bytes are written, as a full one does. */
export function diskWithRoomFor(room: number) {
  return async (path: string, flags: string): Promise<FileHandle> => {
    const handle = await open(path, flags)
    let used = 0
    return {
      write: async (bytes, offset, length) => {
        used += length
        if (used > room)
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
        return handle.write(bytes, offset, length)
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  }
}

/**
 * What a reader program finds in a PDF, in the order it was written: guessing columns, poppler swallows
 * the spaces of a page number. Poppler is a requirement of this project's tests.
 */
export function pdfText(file: string, ...options: string[]): string {
  return execFileSync('pdftotext', ['-raw', ...options, file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

export function poppler(tool: 'pdffonts' | 'pdfinfo' | 'pdfimages', ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
