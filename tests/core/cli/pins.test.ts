import { expect, it } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { startBrigade } from '#tests/support/brigade.ts'
import { run } from './desk-commands.ts'

it('takes away the PIN the only administrator forgot, with the reason in the trail', async () => {
  const brigade = await startBrigade()
  await createRouterClient(brigade.core.router, { context: brigade.core.connect({ personId: brigade.ids.zhang }) }).lock.setPin({ pin: '2580' })
  await brigade.core.close()
  const args = ['reset-pin', '张三', '--data', brigade.dataDir, '--reason', '本人忘记，无其他管理员']
  expect(await run(args)).toMatchObject({ code: 0, out: '已取消张三的 PIN，请本人尽快重新设置\n' })
  expect(await run([...args, '--json'])).toMatchObject({ code: 1, err: '还没有设置 PIN，请先在“锁屏”中设置\n' })
  expect(await run(['reset-pin', '查无此人', '--data', brigade.dataDir, '--reason', '试'])).toMatchObject({ code: 1 })
  expect(await run(['reset-pin', '张三', '--data', brigade.dataDir, '--as', '李四', '--reason', '试'])).toMatchObject({ code: 1 })
  await brigade.restart()
  expect(brigade.core.connect().seat).toEqual({ personId: brigade.ids.zhang, isLocked: false })
  expect(brigade.core.services.db.prepare(`SELECT action, actor_name, reason FROM audit_log WHERE register = 'pins' ORDER BY seq DESC LIMIT 1`).get()).toEqual({ action: 'pin-reset', actor_name: '张三', reason: '本人忘记，无其他管理员' })
})
