// npm start: needs nothing but Node 20.19. It makes the project ready and hands over to the project's own Node.
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureBuild } from './build-state.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { projectNode, root, run, say } from './project.mjs'

const usage = `用法：npm start [-- 选项]
  --data DIR         使用指定的数据文件夹
  --demo             打开示例数据（与正式数据分开存放）
  --browser          不开桌面窗口，直接在浏览器中使用
  --retry-electron   重新尝试下载桌面运行环境`

try {
  const { values } = parseArgs({
    options: {
      'data': { type: 'string' },
      'demo': { type: 'boolean' },
      'browser': { type: 'boolean' },
      'retry-electron': { type: 'boolean' },
      'help': { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
  } else {
    await ensureDependencies()
    await ensureBuild()
    const { code } = await run(projectNode, [join(root, 'scripts', 'open-desk.mjs'), ...process.argv.slice(2)])
    process.exitCode = code
  }
} catch (error) {
  say(error.code?.startsWith('ERR_PARSE_ARGS') ? usage : error.message)
  process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
}
