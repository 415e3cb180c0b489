import { expect, it } from 'vitest'
import { typeCommands } from '#tests/support/typed-commands.ts'
import { fullDesk } from './desk-commands.ts'

// The long run of the same is `npm run soak`.
it('commands of every area typed at random end as they say, write nothing they refuse, and the file verifies', async () => {
  const desk = await fullDesk()
  const { wrong, ended } = await typeCommands(desk, { count: 220, seed: 20260310 })
  expect(wrong).toEqual([])
  expect(Object.keys(ended).sort()).toEqual(['calendar', 'check', 'checklist', 'deadline', 'defects', 'document', 'draw', 'edit', 'list', 'lookup', 'merge', 'print', 'recover', 'remove', 'report', 'search', 'show'])
  for (const command of ['document', 'draw', 'merge', 'defects']) expect(Object.keys(ended[command]!), command).toEqual(expect.arrayContaining(['0', '1']))
  expect((await desk.run(['verify', '--json'])).json().ok).toBe(true)
}, 240_000)
