import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from '#tests/support/electron-standin/chromium.ts'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'
import { installProbe } from '#tests/support/electron-standin/probe.ts'

const folder = await temporaryDataFolder()
let desk: Desk

beforeEach(needsChromium)
beforeAll(async () => {
  if (!findChromium()) return
  desk = new Desk(folder.dataDir)
  await desk.saw('show')
  await installProbe(desk)
})
afterAll(async () => {
  await desk?.close()
  await folder.remove()
})

const ask = () => desk.evaluate(() => window.probe.call(['preferences', 'all']))
const kill = async () => process.kill((await desk.command('corePid'))!, 'SIGKILL')
const portCount = () => desk.evaluate(() => window.probe.ports)

describe('the core of the desktop program', () => {
  it('answers a window over a port of its own, in a process of its own', async () => {
    // The renderer may just be taking a port of its own, and closes the one before.
    await expect.poll(() => ask().catch(() => undefined)).toEqual({})
    expect(await desk.command('corePid')).toBeTypeOf('number')
  })

  it('gives a window that asks again a second port', async () => {
    const before = await portCount()
    await desk.evaluate(() => window.brigadeDesk!.connect())
    await expect.poll(portCount).toBe(before + 1)
    expect(await ask()).toEqual({})
  })

  it('is started again when it dies: open calls fail, the window hears of it and gets a new port', async () => {
    const [pid, ports] = [await desk.command('corePid'), await portCount()]
    await desk.evaluate(() => window.probe.startEndless(['events', 'watch']))
    await kill()

    await expect.poll(portCount, { timeout: 20_000 }).toBeGreaterThan(ports)
    expect(await desk.evaluate(() => window.probe.lost)).toBe(1)
    expect(await desk.evaluate(() => window.probe.endless)).toBe('rejected')
    expect(await desk.command('corePid')).not.toBe(pid)
    expect(await ask()).toEqual({})
  })

  it('is closed in order when the window closes, and the program ends well', async () => {
    const pid = (await desk.command('corePid'))!
    await desk.command('closeWindow')
    expect(await desk.exited).toBe(0)
    expect(() => process.kill(pid, 0)).toThrow()
  })
})
