import type { AppClient } from '#contract/index.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// A process of its own: what this is about would end the process that serves.
let folder: string
let host: ReturnType<typeof spawn>
let client: AppClient

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broken-off-'))
  host = spawn(process.execPath, ['src/hosts/http-main.ts', '--data', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: host.stdout! }), 'line') as [string]
  const { url, signIn } = JSON.parse(line) as { url: string, signIn: string }
  const cookie = (await fetch(signIn, { redirect: 'manual' })).headers.get('set-cookie')!.split(';')[0]!
  client = createORPCClient(new RPCLink({ url: `${url}/rpc`, headers: { cookie } }))
  await client.brigade.setUp({ profile: { name: '庆州市西原区交通运输综合行政执法大队', shortName: '西原大队' }, person: { name: '周文远', kind: 'auxiliary' }, squads: [] })
})

afterEach(async () => {
  if (host.exitCode === null) {
    host.kill('SIGTERM')
    await once(host, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('a page that is left while its photos load', () => {
  test('does not take the program with it', async () => {
    const bytes = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer()
    const photo = new File([new Uint8Array(bytes)], '现场.jpg', { type: 'image/jpeg' })
    const { sha256 } = await client.attachments.add({ file: photo })
    for (let round = 0; round < 60; round++) {
      const leave = new AbortController()
      const calls = [
        client.attachments.original({ sha256, name: '现场.jpg' }, { signal: leave.signal }),
        client.attachments.original({ sha256, name: '现场.jpg' }, { signal: leave.signal }),
        client.attachments.original({ sha256, name: '现场.jpg' }, { signal: leave.signal }),
      ]
      setTimeout(() => leave.abort(), round % 30)
      await Promise.allSettled(calls)
    }
    expect(host.exitCode, 'the host is still running').toBeNull()
    const whole = await client.attachments.original({ sha256, name: '现场.jpg' })
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  }, 60_000)
})
