import type { Chance } from './chance.ts'
import { chanceOf } from './chance.ts'

/** What lies on or beside the road, drawn in the picture's own coordinates (800 × 600). */
const marks: Readonly<Record<string, (chance: Chance) => string>> = {
  路产损坏: chance => `<path d="M560 ${360 + chance.whole(0, 20)} q60 50 120 -10 t110 30" fill="none" stroke="#c9ced3" stroke-width="16"/><path d="M610 350 l-24 90 M700 360 l34 84" stroke="#8d949b" stroke-width="10"/>`,
  抛洒遗撒: chance => dots(chance, 70, '#8a7a60', 5),
  占道堆物: chance => Array.from({ length: chance.whole(3, 6) }, (_, at) => `<rect x="${530 + at * 38}" y="${430 - (at % 3) * 26}" width="44" height="36" fill="#a9703c" stroke="#5d3d1f" stroke-width="3"/>`).join(''),
  摆摊设点: () => '<rect x="560" y="400" width="150" height="46" fill="#b3894f"/><path d="M545 400 L635 330 L725 400 Z" fill="#c0392b"/><circle cx="590" cy="396" r="10" fill="#e67e22"/><circle cx="622" cy="394" r="11" fill="#27ae60"/><circle cx="660" cy="396" r="10" fill="#e74c3c"/>',
  非公路标志: () => '<rect x="640" y="300" width="10" height="150" fill="#777"/><rect x="580" y="220" width="130" height="90" fill="#2e86de" stroke="#fff" stroke-width="6"/><path d="M600 250 h90 M600 276 h60" stroke="#fff" stroke-width="8"/>',
  建筑控制区: chance => `<rect x="570" y="${300 + chance.whole(0, 20)}" width="190" height="120" fill="#b5573f"/><path d="M570 340 h190 M570 370 h190 M610 310 v110 M660 310 v110 M710 310 v110" stroke="#8e3f2b" stroke-width="3"/>`,
  擅自开设道口: () => '<path d="M520 470 L800 400 L800 500 L560 540 Z" fill="#9c8b6d"/>',
  管线设施: () => '<rect x="660" y="180" width="14" height="270" fill="#6b5a45" transform="rotate(14 667 450)"/><path d="M0 190 Q420 330 720 210" fill="none" stroke="#222" stroke-width="4"/>',
  路面障碍: chance => dots(chance, 9, '#6f6a63', 24),
  路面病害: chance => `<ellipse cx="${400 + chance.whole(-40, 40)}" cy="490" rx="90" ry="22" fill="#3b3b3b"/><path d="M300 560 l60 -50 l30 20 l70 -60" fill="none" stroke="#2c2c2c" stroke-width="6"/>`,
  附属设施损坏: () => '<rect x="640" y="330" width="10" height="120" fill="#8d949b"/><circle cx="645" cy="300" r="44" fill="#f4f4f4" stroke="#c0392b" stroke-width="10"/><path d="M615 275 l60 55" stroke="#999" stroke-width="6"/>',
  其他: chance => dots(chance, 20, '#7d6b3f', 12),
}

function dots(chance: Chance, count: number, colour: string, size: number): string {
  return Array.from({ length: count }, () => `<ellipse cx="${chance.whole(330, 560)}" cy="${chance.whole(440, 560)}" rx="${chance.whole(Math.ceil(size / 2), size)}" ry="${chance.whole(2, Math.ceil(size / 1.5))}" fill="${colour}"/>`).join('')
}

/** A road across a plateau. No letters: which fonts a machine has must not decide what a picture shows. */
function scene(chance: Chance, mark: string): string {
  const sky = chance.pick(['#bcd9f0', '#cfd6dc', '#e9dfc7', '#a9c6dd'])
  const field = chance.pick(['#b9a77c', '#9fae6d', '#c7b98e', '#8fa06a'])
  const hill = chance.whole(200, 250)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${sky}"/>
    <path d="M0 ${hill + 40} Q200 ${hill - 40} 420 ${hill + 20} T800 ${hill} V600 H0 Z" fill="${field}"/><path d="M0 ${hill + 110} Q300 ${hill + 40} 800 ${hill + 90} V600 H0 Z" fill="${field}" opacity="0.75"/>
    <path d="M340 ${hill + 70} L460 ${hill + 70} L760 600 L40 600 Z" fill="#5b5f63"/><path d="M398 ${hill + 90} L402 ${hill + 90} L412 600 L388 600 Z" fill="#f2f2f2" stroke-dasharray="30 20"/>
    <path d="M330 ${hill + 70} L20 600 M470 ${hill + 70} L780 600" stroke="#e8e8e8" stroke-width="6"/>${mark}</svg>`
}

export interface Picture { name: string, bytes: Uint8Array }

/** Drawn photos: some of each kind of finding, and some of a road that is in order again. */
export async function drawPictures(kinds: readonly string[], seed: number, each: number): Promise<{ found: Map<string, Picture[]>, mended: Picture[] }> {
  const { default: sharp } = await import('sharp')
  const chance = chanceOf(seed)
  const draw = async (name: string, mark: string): Promise<Picture> => ({ name: `${name}.jpg`, bytes: await sharp(Buffer.from(scene(chance, mark))).jpeg({ quality: 80 }).toBuffer() })
  const found = new Map<string, Picture[]>()
  for (const kind of kinds) {
    const pictures: Picture[] = []
    for (let at = 1; at <= each; at++) pictures.push(await draw(`${kind}（示例图 ${at}）`, (marks[kind] ?? marks.其他!)(chance)))
    found.set(kind, pictures)
  }
  const mended: Picture[] = []
  for (let at = 1; at <= each; at++) mended.push(await draw(`处置后（示例图 ${at}）`, ''))
  return { found, mended }
}
