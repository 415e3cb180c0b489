import type { LookupAnswer, Mergeable, SupervisedObject, Unmerged } from '#contract/supervision.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { expiryWords } from '#contract/licensing/expiry.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { mergeable } from '#contract/supervision.ts'
import { capWords } from '#contract/visits.ts'
import { command, registerOf } from './options.ts'
import { UsageError } from './outcome.ts'
import { mustFindId } from './record-id.ts'
import { reading, writing } from './session.ts'

export const lookupCommand = (terminal: Terminal) => command('lookup', '查监管库：号牌、名称、拼音首字母、证照号、信用代码或身份证号')
  .argument('<TEXT>', '要查的号牌、名称或号码')
  .addHelpText('after', '\n答出是哪一个对象、有哪些证照（哪些已到期）、所属业户、以往核查和未办结事项。“不在监管库”也是结果，退出码为 0。')
  .action(async (text: string, options: FolderOptions) => {
    await reading(terminal, options, async ({ client }) => {
      const answer = await client.supervision.lookup({ text })
      terminal.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : answerText(answer))
    })
  })

export const mergeCommand = (terminal: Terminal) => command('merge', '把重复登记的两条合成一条：引用改指保留的一条，另一条进回收站')
  .argument('<CODE>', `台账代码：${mergeable.join('、')}`)
  .argument('<KEEP>', '保留的记录')
  .argument('<DROP>', '并入的记录')
  .requiredOption('--reason <TEXT>', '合并或撤销的原因')
  .option('--undo', '撤销合并：另一条从回收站恢复，改指过的记录还指它')
  .action(async (code: string, keep: string, drop: string, { reason, undo, ...options }: FolderOptions & { reason: string, undo?: boolean }) => {
    const definition = registerOf(code)
    if (!(mergeable as readonly string[]).includes(code)) throw new UsageError(`${definition.label}不能合并；可合并的有：${mergeable.map(one => `${one} ${mustFindRegister(one).label}`).join('、')}`)
    await writing(terminal, options, async (session) => {
      if (undo) {
        const answer = await session.client.supervision.unmerge({ register: code as Mergeable, keep: await mustFindId(session, definition, keep), drop: await mustFindId(session, definition, drop, true), reason })
        return terminal.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : unmergedText(answer))
      }
      const answer = await session.client.supervision.merge({ register: code as Mergeable, keep: await mustFindId(session, definition, keep), drop: await mustFindId(session, definition, drop), reason })
      terminal.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : `已合并到“${answer.record.number ?? answer.record.title}”，改指 ${answer.moved} 条记录\n`)
    })
  })

function unmergedText({ record, returned, left, staying }: Unmerged): string {
  return [
    `已撤销合并，“${record.number ?? record.title}”恢复，${returned} 条记录还指它\n`,
    ...left.map(({ register, label, why }) => `  未还：${mustFindRegister(register).label} ${label}，${why}\n`),
    staying.length ? `  合并后改过，留在保留的一条：${staying.join('、')}\n` : '',
  ].join('')
}

function answerText({ text, objects, seenBefore, hasMore, days }: LookupAnswer): string {
  if (!objects.length) return `“${text}”不在监管库${seenBefore.length ? '，以往曾被核查：' : ''}\n${seenBefore.map(priorText).join('')}`
  const more = hasMore ? '还有更多，请写得更完整\n' : ''
  return objects.map(object => objectText(object, days)).join('\n') + more
}

const priorText = ({ day, number, text }: LookupAnswer['seenBefore'][number]) => `    ${day} ${number} ${text}\n`

function objectText({ register, title, hints, state, operator, licences, checks, visits, open }: SupervisedObject, days: LookupAnswer['days']): string {
  return [
    `${mustFindRegister(register).label}  ${title}  ${[...hints, state].join(' · ')}\n`,
    operator ? `  所属业户：${operator.label}\n` : '',
    ...licences.map(({ kind, fullNumber, validTo, state, standing, holder }) => `  ${kind} ${fullNumber}${holder ? `（${holder}）` : ''}  ${state === 'void' ? standing : expiryWords(state, days)}${validTo ? `，至 ${validTo}` : ''}\n`),
    licences.length ? '' : '  没有登记证照\n',
    checks.count ? `  以往核查 ${checks.count} 次${checks.countIsExact ? '' : '以上'}，其中有问题 ${checks.violations} 次\n` : '  以往没有核查记录\n',
    ...checks.items.map(priorText),
    visits ? `  入企检查 ${visits.year} 年已安排或检查 ${visits.used} 次；${capWords(visits)}\n` : '',
    ...open.map(({ register, number, title, due, isOverdue }) => `  未办结：${mustFindRegister(register).label} ${number ?? title}${due ? `，期限 ${due}${isOverdue ? '，已超期' : ''}` : ''}\n`),
  ].join('')
}
