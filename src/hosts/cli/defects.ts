import type { DefectSource } from '#contract/defects.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { Option } from 'commander'
import { defectSources } from '#contract/defects.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { command } from './options.ts'
import { mustFindId } from './record-id.ts'
import { writing } from './session.ts'

export const defectsCommand = (terminal: Terminal) => command('defects', '隐患：由检查中不合格的项目生成')
  .addCommand(command('make', '为一次农机安全检查或入企检查的每个不合格项目登记隐患')
    .argument('<ID>', '检查的编号或 id')
    .addOption(new Option('--of <REGISTER>', '检查所在的台账').choices(defectSources).default(defectSources[0]))
    .action(async (given: string, { of: register, ...own }: FolderOptions & { of: DefectSource }, action) => {
      const options = { ...action.parent!.opts(), ...own }
      await writing(terminal, options, async (session) => {
        const made = await session.client.defects.make({ register, id: await mustFindId(session, mustFindRegister(register), given) })
        terminal.write(options.json ? `${JSON.stringify(made, null, 2)}\n` : made.map(({ number }) => `已登记隐患 ${number}\n`).join(''))
      })
    }))
