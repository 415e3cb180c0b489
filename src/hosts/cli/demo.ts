import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { createRouterClient } from '@orpc/server'
import { beijingTime } from '#contract/wall-time.ts'
import { createReader } from '#core/app.ts'
import { command, readCount, readDay, scaleOption } from './options.ts'
import { progressOf } from './progress.ts'
import { coreConfig } from './session.ts'
import { textTable } from './text-table.ts'

export const demoCommand = (terminal: Terminal) => command('demo', '在空的数据文件夹里放进一个虚构大队的示例数据')
  .addOption(scaleOption())
  .option('--seed <N>', '同一个数生成同样的内容', readCount(0, 2 ** 32 - 1), 1)
  .option('--as-of <DAY>', '示例数据截至哪一天；不写为今天', readDay)
  .action(async (options: FolderOptions & { scale: 'small' | 'office' | 'large', seed: number, asOf?: string }) => {
    const config = coreConfig(terminal, options)
    const { makeDemo } = await import('#core/modules/demo/index.ts')
    const progress = progressOf(terminal, '生成示例数据')
    const stopped = new AbortController()
    void terminal.stopAsked().then(() => stopped.abort())
    await makeDemo(config, { scale: options.scale, seed: options.seed, asOf: options.asOf ?? beijingTime(terminal.now()).slice(0, 10), signal: stopped.signal, onProgress: ({ done, total }) => progress.show(done, total) })
    progress.end()
    const core = createReader(config)
    try {
      const counts = await createRouterClient(core.router, { context: core.connect() }).registers.counts()
      terminal.write(options.json ? `${JSON.stringify(counts, null, 2)}\n` : textTable([{ label: '台账' }, { label: '条数', align: 'right' }], counts.map(({ label, count }) => [label, String(count)])))
    }
    finally {
      await core.close()
    }
  })
