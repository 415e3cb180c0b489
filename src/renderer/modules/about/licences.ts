/** What the program carries that others have made, and under which terms. */
export const licences = [
  { name: '执法台', purpose: '本程序', licence: 'MIT' },
  { name: 'Noto Sans SC', purpose: 'PDF 中的中文', licence: 'SIL OFL 1.1' },
  { name: 'Noto Sans JP', purpose: 'PDF 中的少见字', licence: 'SIL OFL 1.1' },
  { name: 'Noto Emoji', purpose: 'PDF 中的符号', licence: 'SIL OFL 1.1' },
  { name: 'Electron', purpose: '桌面窗口', licence: 'MIT' },
  { name: 'Vue、Vue Router、Pinia、Pinia Colada', purpose: '界面', licence: 'MIT' },
  { name: 'SQLite', purpose: '数据库', licence: '公有领域' },
  { name: 'better-sqlite3、Kysely', purpose: '数据库访问', licence: 'MIT' },
  { name: 'oRPC、Zod、Fastify', purpose: '程序内部通信', licence: 'MIT' },
  { name: 'pdfmake、ExcelJS', purpose: '生成 PDF 和表格', licence: 'MIT' },
  { name: 'PDF.js', purpose: '打印预览', licence: 'Apache-2.0' },
  { name: 'pinyin-pro', purpose: '拼音首字母', licence: 'MIT' },
  { name: 'sharp、libvips', purpose: '照片缩略图', licence: 'Apache-2.0、LGPL-3.0' },
] as const
