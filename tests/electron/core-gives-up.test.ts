import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'
import { restartDelay } from '../../electron/main/restart-policy.ts'

const folder = await temporaryDataFolder()

beforeEach(needsChromium)
afterAll(() => folder.remove())

describe('a core that keeps dying', () => {
  it('is given up after six crashes, with a sentence and an exit code', async () => {
    const desk = new Desk(folder.dataDir)
    let killed: number | undefined
    const killer = setInterval(async () => {
      const pid = await desk.command('corePid').catch(() => undefined)
      if (pid === undefined || pid === killed) return
      killed = pid
      process.kill(pid, 'SIGKILL')
    }, 100)
    const code = await desk.exited
    clearInterval(killer)

    expect(code).toBe(1)
    expect(desk.entries.filter(({ what }) => what === 'error-box')).toMatchObject([{ detail: { content: expect.stringContaining('6 次意外退出') as string } }])
  })
})

describe('the wait before a restart', () => {
  const now = 1_000_000_000

  it('grows with every crash and ends with the sixth', () => {
    const crashes: number[] = []
    const waits = Array.from({ length: 6 }, () => {
      crashes.push(now)
      return restartDelay(crashes, now)
    })
    expect(waits).toEqual([200, 1_000, 3_000, 8_000, 15_000, undefined])
  })

  it('forgets crashes of long ago', () => {
    const longAgo = now - 10 * 60_000
    expect(restartDelay([longAgo, longAgo, longAgo, longAgo, longAgo, longAgo, now], now)).toBe(200)
  })
})
