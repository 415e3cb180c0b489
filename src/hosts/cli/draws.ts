import type { PaperRequest } from '#contract/jobs.ts'
import type { Draw, DrawPreview, Exclusion } from '#contract/random-checks.ts'
import type { FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { problemMessage } from '#contract/problems.ts'
import { Seed } from '#contract/random-checks.ts'
import { randomChecks } from '#contract/registers/index.ts'
import { startPaper } from '#core/modules/output/index.ts'
import { finished } from './files.ts'
import { readInputJson } from './input-json.ts'
import { command } from './options.ts'
import { assertOutsideData } from './out-file.ts'
import { CommandRefusal, UsageError } from './outcome.ts'
import { mustFindId } from './record-id.ts'
import { assertPermitted, reading, writing } from './session.ts'
import { textTable } from './text-table.ts'

const idArgument = ['<ID>', '双随机任务的 id 或编号'] as const

export const drawCommand = (terminal: Terminal) => new Command('draw').description('双随机抽取：看名单、抽取、作废、凭证')
  .addCommand(command('preview', '抽取之前看范围内有多少对象、排除了谁、能不能抽')
    .argument(...idArgument)
    .action(async (given: string, options: FolderOptions) => {
      await reading(terminal, options, async (session) => {
        const preview = await session.client.randomChecks.preview({ task: await taskOf(session, given) })
        terminal.write(options.json ? `${JSON.stringify({ ...preview, problems: preview.problems.map(found => ({ ...found, message: problemMessage(found) })) }, null, 2)}\n` : previewText(preview))
      })
    }))
  .addCommand(command('run', '抽取：系统随机产生种子；已抽取的须写明作废原因')
    .argument(...idArgument)
    .option('--seed <SEED>', '现场产生的种子，6 至 64 位字母、数字和 . : - _')
    .option('--redraw <REASON>', '已抽取的，作废前一次并重抽的原因')
    .option('--input <FILE>', 'JSON 文件，可写 seed、redrawReason；- 为标准输入')
    .action(async (given: string, options: FolderOptions & RunOptions) => {
      const input = await runInput(terminal, options)
      await writing(terminal, options, async (session) => {
        const task = await taskOf(session, given)
        const { version } = await session.client.registers.get({ register: randomChecks.code, id: task })
        answer(terminal, options, await session.client.randomChecks.draw({ task, version, ...input }))
      })
    }))
  .addCommand(command('void', '作废抽取：前一次原样留存，任务改好后可重新抽取')
    .argument(...idArgument)
    .requiredOption('--reason <TEXT>', '作废原因')
    .action(async (given: string, options: FolderOptions & { reason: string }) => {
      if (!options.reason.trim()) throw new UsageError('请写明作废原因')
      await writing(terminal, options, async (session) => {
        const task = await taskOf(session, given)
        const { version } = await session.client.registers.get({ register: randomChecks.code, id: task })
        answer(terminal, options, await session.client.randomChecks.voidDraw({ task, version, reason: options.reason }))
      })
    }))
  .addCommand(command('list', '一项任务的历次抽取，最近的在前')
    .argument(...idArgument)
    .action(async (given: string, options: FolderOptions) => {
      await reading(terminal, options, async (session) => {
        const draws = await session.client.randomChecks.draws({ task: await taskOf(session, given) })
        if (options.json) terminal.write(`${JSON.stringify(draws, null, 2)}\n`)
        else for (const draw of draws) terminal.write(drawText(draw))
      })
    }))
  .addCommand(paperCommand(terminal, 'certificate', '打印抽取凭证（PDF）', 'draw-certificate'))
  .addCommand(paperCommand(terminal, 'pool', '写出抽取时固定的对象名单（文本，与名单指纹逐字相同）', 'draw-pool'))

interface RunOptions { seed?: string, redraw?: string, input?: string }

async function runInput(terminal: Terminal, { seed, redraw, input }: RunOptions): Promise<{ seed?: string, redrawReason?: string }> {
  const read = input === undefined ? {} : await readInputJson(terminal, input)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new UsageError('输入应为一个对象')
  const given = { ...read, ...seed === undefined ? {} : { seed }, ...redraw === undefined ? {} : { redrawReason: redraw } } as Record<string, unknown>
  const unknown = Object.keys(given).filter(name => name !== 'seed' && name !== 'redrawReason')
  if (unknown.length) throw new UsageError(`没有名为“${unknown[0]}”的栏目，可写 seed、redrawReason`)
  if (given.seed !== undefined && !Seed.safeParse(given.seed).success) throw new UsageError('种子用 6 至 64 位字母、数字和 . : - _ 写成，不留空格')
  if (given.redrawReason !== undefined && (typeof given.redrawReason !== 'string' || !given.redrawReason.trim())) throw new UsageError('请写明重抽的原因')
  return given
}

function paperCommand(terminal: Terminal, name: string, description: string, paper: Extract<PaperRequest['paper'], 'draw-certificate' | 'draw-pool'>): Command {
  return command(name, description)
    .argument(...idArgument)
    .requiredOption('--out <FILE>', '写到哪个文件')
    .option('--seq <N>', '第几次抽取；不写为最近一次')
    .action(async (given: string, options: FolderOptions & { out: string, seq?: string }) => {
      const out = resolve(options.out)
      await reading(terminal, options, async (session) => {
        assertPermitted(session.context, 'record.export')
        assertOutsideData(session.context.dataDir, out)
        const draws = await session.client.randomChecks.draws({ task: await taskOf(session, given) })
        const draw = options.seq === undefined ? draws[0] : draws.find(({ seq }) => String(seq) === options.seq)
        if (!draw) throw new CommandRefusal('NOT_DRAWN', options.seq === undefined ? '这项任务还没有抽取' : `没有第 ${options.seq} 次抽取`)
        const { pages, bytes, ms } = await finished(terminal, session, startPaper(session.context, { paper, draw: draw.id }, out), out)
        terminal.write(options.json ? `${JSON.stringify({ file: out, pages, bytes, ms }, null, 2)}\n` : `已写成：${out}\n`)
      })
    })
}

const taskOf = (session: Session, given: string): Promise<string> => mustFindId(session, randomChecks, given)

const exclusionText = ({ object, officer, reason }: Exclusion): string => [object?.name, officer && (object ? `${officer.name}回避` : officer.name), reason].filter(Boolean).join('：')

function previewText({ pool, objects, excludedObjects, count, officers, excludedOfficers, exclusions, problems }: DrawPreview): string {
  return [
    `抽查范围：${pool}`,
    `对象 ${objects} 个，排除 ${excludedObjects} 个，拟抽 ${count ?? '—'} 个`,
    `可派执法人员 ${officers} 人，排除 ${excludedOfficers} 人`,
    ...exclusions.map(one => `  排除  ${exclusionText(one)}`),
    ...problems.map(found => `  不能抽取：${problemMessage(found)}`),
    '',
  ].join('\n')
}

function drawText({ seq, drawnAt, operator, witness, seed, seedGiven, objectCount, objectFingerprint, outcomes, redrawReason, voided }: Draw): string {
  return [
    `第 ${seq} 次抽取  ${drawnAt.replace('T', ' ')}  操作人 ${operator}  监督人 ${witness}${voided ? `  已作废：${voided.reason}` : ''}`,
    ...redrawReason ? [`重抽原因：${redrawReason}`] : [],
    `种子 ${seed}（${seedGiven ? '现场给定' : '系统随机源'}）`,
    `名单 ${objectCount} 个，指纹 ${objectFingerprint}`,
    textTable([{ label: '次序' }, { label: '对象' }, { label: '检查人员' }], outcomes.map(({ name, officers }, index) => [String(index + 1), name, officers.map(person => person.name).join('、')])),
  ].join('\n')
}

function answer(terminal: Terminal, options: FolderOptions, draw: Draw): void {
  terminal.write(options.json ? `${JSON.stringify(draw, null, 2)}\n` : drawText(draw))
}
