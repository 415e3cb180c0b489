import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { machineInspections } from '#contract/registers/index.ts'
import { command } from './options.ts'
import { mustFindId } from './record-id.ts'
import { writing } from './session.ts'

export const defectsCommand = (terminal: Terminal) => command('defects', '隐患：由检查中不合格的项目生成')
  .addCommand(command('make', '为一次农机安全检查的每个不合格项目登记隐患')
    .argument('<ID>', '检查的编号或 id')
    .action(async (given: string, own: FolderOptions, action) => {
      const options = { ...action.parent!.opts(), ...own }
      await writing(terminal, options, async (session) => {
        const made = await session.client.defects.fromInspection({ inspection: await mustFindId(session, machineInspections, given) })
        terminal.write(options.json ? `${JSON.stringify(made, null, 2)}\n` : made.map(({ number }) => `已登记隐患 ${number}\n`).join(''))
      })
    }))
