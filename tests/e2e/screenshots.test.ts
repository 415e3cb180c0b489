import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { fillBooks, screens } from '#tests/support/e2e/screens.ts'

const folder = resolve(import.meta.dirname, '../../docs/screenshots')
/** Taking the pictures is part of every run; keeping them is asked for, so that a test never changes the checkout. */
const isKept = process.env.BRIGADE_DESK_SCREENSHOTS === 'true'

const places: Record<string, string> = {}
const desk = useBrowserDesk(async ready => void Object.assign(places, await fillBooks(ready)))

const pictures = [
  { file: 'desk.png', screen: 'the desk', theme: 'light' },
  { file: 'list.png', screen: 'a list', theme: 'light' },
  { file: 'form.png', screen: 'an empty form', theme: 'light' },
  { file: 'record-dark.png', screen: 'a record with photos and children', theme: 'dark' },
] as const

describe('the pictures of the README', () => {
  for (const { file, screen, theme } of pictures) {
    it(`can be taken: ${file}`, async () => {
      await desk.client.preferences.put({ key: 'theme', value: theme })
      const { address, ready } = screens.find(({ name }) => name === screen)!
      const page = await desk.window(address(places))
      await ready(page)
      const picture = await sharp(await page.screenshot()).png({ palette: true, colours: 64, effort: 10 }).toBuffer()
      // A blank window compresses to next to nothing.
      expect(picture.byteLength).toBeGreaterThan(8_000)
      expect(picture.byteLength).toBeLessThan(120_000)
      if (!isKept) return
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, file), picture)
    })
  }
})
