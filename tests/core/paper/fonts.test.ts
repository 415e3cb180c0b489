import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadFonts } from '#core/platform/paper/fonts.ts'
import { splitRuns } from '#core/platform/paper/text-runs.ts'
import { resourcesDir, workFolder } from './sample.ts'

const chain = loadFonts(resourcesDir)
const faces = (text: string) => splitRuns(chain, text).runs.map(run => [chain[run.face]!.name, run.text])

/** Characters of the third level of 通用规范汉字表 (2013) outside the basic block: all are allowed in registered names. */
const NAME_CHARACTERS = '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓'

describe('the fonts papers are printed with', () => {
  it('have every character a registered name may use', () => {
    expect(splitRuns(chain, NAME_CHARACTERS).missing).toEqual([])
    expect(splitRuns(chain, '䶮𬭎𠮷㛃𬍛㙍㕔').missing).toEqual([])
  })

  it('print 𠮷 in the second face and emoji of a chat message in the third', () => {
    expect(faces('张䶮、王𠮷到场🚗✅')).toEqual([
      ['NotoSansSC', '张䶮、王'],
      ['NotoSansJP', '𠮷'],
      ['NotoSansSC', '到场'],
      ['NotoEmoji', '🚗✅'],
    ])
  })

  it('show and report a character that none of them has, once a place', () => {
    const { runs, missing } = splitRuns(chain, '李\u{323AF}明')
    expect(runs).toEqual([{ text: '李〔U+323AF〕明', face: 0 }])
    expect(missing).toEqual(['U+323AF \u{323AF}'])
  })

  it('do not take an invisible selector for a missing character', () => {
    expect(splitRuns(chain, '⚠\uFE0F 葛\u{E0100}某\u200B\u00AD').missing).toEqual([])
  })

  it('do not stumble over control characters and broken halves', () => {
    expect(faces('甲\u0000\u0007乙\uD842丙\t丁\r\n戊')).toEqual([['NotoSansSC', '甲乙丙    丁\n戊']])
  })

  it('come with their licence', () => {
    const { faces: entries } = JSON.parse(readFileSync(join(resourcesDir, 'fonts/fonts.json'), 'utf8')) as { faces: { licenceFile: string }[] }
    for (const { licenceFile } of entries)
      expect(readFileSync(join(resourcesDir, 'fonts', licenceFile), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  it('are taken from the installation first, and their absence is named', () => {
    const folder = workFolder()
    mkdirSync(folder.path('fonts'))
    const entry = (file: string) => ({ name: '宋体', package: '@no-such/package', regular: { file, path: file }, bold: { file, path: file } })
    writeFileSync(folder.path('fonts/fonts.json'), JSON.stringify({ faces: [entry('本地.ttf')] }))
    expect(() => loadFonts(folder.path('.'))).toThrow(expect.objectContaining({ code: 'FONT_FILE_MISSING', data: { file: expect.stringContaining('本地.ttf') } }))

    const packaged = join(resourcesDir, '../node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')
    expect(existsSync(packaged)).toBe(true)
    copyFileSync(packaged, folder.path('fonts/本地.ttf'))
    expect(loadFonts(folder.path('.'))[0]!.has(0x1F697)).toBe(true)
  })
})
