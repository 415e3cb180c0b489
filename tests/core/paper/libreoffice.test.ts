import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { writeXlsx } from '#core/platform/paper/write-xlsx.ts'
import { patrolList, patrolRow, workFolder } from './sample.ts'

it('opens in LibreOffice with every value as the clerk typed it', { timeout: 60_000 }, async () => {
  const folder = workFolder()
  const file = folder.path('list.xlsx')
  const odd = patrolRow(2).map((value, index) => index === 8 ? '=1+1' : value)
  const quoted = patrolRow(3).map((value, index) => index === 8 ? '两行\n与 "引号"' : value)
  await writeXlsx(patrolList([patrolRow(1), odd, quoted], 3), { file })

  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(folder.path('profile')).href}`,
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
    '--outdir',
    folder.path('.'),
    file,
  ], { stdio: 'ignore' })

  const lines = readFileSync(folder.path('list.csv'), 'utf8').split('\n')
  expect(lines[0]).toMatch(/^巡查日志台账,/)
  expect(lines[2]).toBe('序号,编号,巡查日期,开始时间,执法人员,身份证号,里程(km),罚款(元),巡查情况')
  const start = (index: number) => `${index},巡〔2026〕第${index}号,2026-03-08,2026-03-08 22:15:00,张䶮、李𬭎、王𠮷,510104199003078888,12.5,1234.56,`
  expect(lines[3]).toBe(`${start(1)}沿 G318 线巡查，发现护栏损坏一处，已通知养护单位。第 1 次`)
  expect(lines[4]).toBe(`${start(2)}=1+1`)
  expect(lines[5]).toBe(`${start(3)}"两行`)
  expect(lines[6]).toBe('与 ""引号"""')
  expect(lines[8]).toMatch(/^注：按巡查开始之日统计。/)
})
