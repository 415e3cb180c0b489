import { mkdirSync, readFileSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { writePdf } from '#core/platform/paper/pdf-file.ts'
import { writeTablePdf } from '#core/platform/paper/table-pdf.ts'
import { writeCsv } from '#core/platform/paper/write-csv.ts'
import { writeXlsx } from '#core/platform/paper/write-xlsx.ts'
import { diskWithRoomFor, patrolList, patrolListOf, patrolRow, resourcesDir, workFolder } from './sample.ts'
import type { TablePaper, WriteOptions } from '#core/platform/paper/table.ts'

const writers = {
  xlsx: writeXlsx,
  csv: writeCsv,
  pdf: (table: TablePaper, options: WriteOptions) => writeTablePdf(table, { ...options, resourcesDir }),
}

function lastWeek(name: string) {
  const folder = workFolder()
  const file = folder.path(name)
  writeFileSync(file, '上周的台账')
  return { folder, file, stillThere: () => readFileSync(file, 'utf8') === '上周的台账' && folder.left().length === 1 }
}

describe.each(Object.entries(writers))('writing %s over last week\'s file', (kind, write) => {
  it('replaces it and leaves nothing else in the folder', async () => {
    const { folder, file, stillThere } = lastWeek(`台账.${kind}`)
    await write(patrolListOf(30), { file })
    expect(stillThere()).toBe(false)
    expect(folder.left()).toEqual([`台账.${kind}`])
  })

  it('keeps the old file whole when the disk fills up half-way, and says so with the code of the disk', async () => {
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    await expect(write(patrolListOf(400), { file, open: diskWithRoomFor(4_000) })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(stillThere()).toBe(true)
  })

  it.runIf(process.platform === 'linux')('hears the refusal of a really full device', async () => {
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    await expect(write(patrolListOf(300), { file, open: () => open('/dev/full', 'w') })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(stillThere()).toBe(true)
  })

  it('keeps the old file whole when the new one cannot be made to stay', async () => {
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    const lost = Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
    await expect(write(patrolListOf(3), {
      file,
      open: async (path, flags) => {
        const handle = await open(path, flags)
        return { write: (...part) => handle.write(...part), sync: () => Promise.reject(lost), close: () => handle.close() }
      },
    })).rejects.toBe(lost)
    expect(stillThere()).toBe(true)
  })

  it('refuses a folder that may not be written, with the code of the disk', async () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    await expect(write(patrolListOf(3), { file, open: () => Promise.reject(denied) })).rejects.toBe(denied)
    await expect(write(patrolListOf(3), { file: `${file}.没有/台账` })).rejects.toMatchObject({ code: 'ENOENT' })
    expect(stillThere()).toBe(true)
  })

  it('takes its temporary file away when the target turns out to be a folder', async () => {
    const folder = workFolder()
    mkdirSync(folder.path('台账'))
    await expect(write(patrolListOf(3), { file: folder.path('台账') })).rejects.toMatchObject({ code: expect.stringMatching(/EISDIR|EPERM|EEXIST/) })
    expect(folder.left()).toEqual(['台账'])
  })

  it('stops soon after a cancel, closes the query behind the rows, and leaves no temporary file', async () => {
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    const cancel = new AbortController()
    let read = 0
    let closed = false
    function* rows() {
      try {
        for (; read < 2900;)
          yield patrolRow(++read)
      }
      finally {
        closed = true
      }
    }
    const writing = write(patrolList(rows(), 2900), {
      file,
      signal: cancel.signal,
      onProgress: ({ done }) => done === 400 && cancel.abort(),
    })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(read).toBeLessThanOrEqual(600)
    expect(closed).toBe(true)
    expect(stillThere()).toBe(true)
  })

  it('passes on what goes wrong while the rows are read', async () => {
    const { file, stillThere } = lastWeek(`台账.${kind}`)
    function* rows() {
      yield patrolRow(1)
      throw new Error('database is gone')
    }
    await expect(write(patrolList(rows(), 2), { file })).rejects.toThrow('database is gone')
    expect(stillThere()).toBe(true)
  })
})

it('does not begin at all when cancelled beforehand', async () => {
  const folder = workFolder()
  await expect(writeXlsx(patrolListOf(3), { file: folder.path('a.xlsx'), signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  expect(folder.left()).toEqual([])
})

it('gives up a workbook even while its last part is being compressed', async () => {
  const { file, stillThere } = lastWeek('台账.xlsx')
  const cancel = new AbortController()
  await expect(writeXlsx(patrolListOf(1000), {
    file,
    signal: cancel.signal,
    // The last row is in; what is left is to close the file.
    onProgress: ({ done, total }) => done === total && queueMicrotask(() => cancel.abort()),
  })).rejects.toMatchObject({ name: 'AbortError' })
  expect(stillThere()).toBe(true)
})

it('writes under a Chinese name as long as the file system allows', async () => {
  const folder = workFolder()
  const name = `${'巡'.repeat(83)}.csv`
  await writeCsv(patrolListOf(1), { file: folder.path(name) })
  expect(folder.left()).toEqual([name])
})

it.skipIf(process.platform === 'win32')('replaces the file behind a link and keeps the link', async () => {
  const folder = workFolder()
  writeFileSync(folder.path('真文件.csv'), '旧')
  symlinkSync(folder.path('真文件.csv'), folder.path('链接.csv'))
  await writeCsv(patrolListOf(1), { file: folder.path('链接.csv') })
  expect(lstatSync(folder.path('链接.csv')).isSymbolicLink()).toBe(true)
  expect(readFileSync(folder.path('真文件.csv'), 'utf8')).toContain('巡查日期')
})

it('puts a rendered notice in place of the old one', async () => {
  const { file, folder } = lastWeek('告知单.pdf')
  const { pages, bytes } = await writePdf([{ size: 'a4', title: '告知单', blocks: [] }], { file, resourcesDir })
  expect(pages).toBe(1)
  expect(readFileSync(file).length).toBe(bytes)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(folder.left()).toEqual(['告知单.pdf'])
})
