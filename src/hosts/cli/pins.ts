import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { seatByName } from '#core/modules/brigade/index.ts'
import { takePinAway } from '#core/modules/lock/index.ts'
import { command } from './options.ts'
import { assertPermitted, writing } from './session.ts'

/** The way back for an office whose only administrator forgot the PIN: who has the folder has the records anyway. */
export const resetPinCommand = (terminal: Terminal) => command('reset-pin', '取消某人忘记的锁屏 PIN，留痕；须先退出程序')
  .argument('<姓名>', '在岗人员的姓名')
  .requiredOption('--reason <原因>', '为什么取消')
  .action((name: string, options: FolderOptions & { reason: string }) => writing(terminal, options, ({ core, context }) => {
    assertPermitted(context, 'settings.write')
    const personId = seatByName(core.services, name).personId!
    takePinAway(context, { personId, reason: options.reason })
    terminal.write(options.json ? `${JSON.stringify({ id: personId, name })}\n` : `已取消${name}的 PIN，请本人尽快重新设置\n`)
    return Promise.resolve()
  }))
