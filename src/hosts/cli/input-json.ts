import type { Terminal } from './terminal.ts'
import { readFile } from 'node:fs/promises'
import { UsageError } from './outcome.ts'

/** Reads the JSON of `--input`: a file, or standard input for `-`. What is wrong with it is said with line and position. */
export async function readInputJson(terminal: Terminal, source: string): Promise<unknown> {
  const bytes = source === '-' ? await terminal.readInput() : await readFile(source).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`读不到输入文件 ${source}（${error.code ?? '未知原因'}）`)
  })
  let text: string
  try {
    // A byte order mark, as Windows editors write it, is dropped by the decoder.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    throw new UsageError(`${nameOf(source)}不是 UTF-8 编码的文本，请另存为 UTF-8 后再试`)
  }
  try {
    return JSON.parse(text)
  }
  catch {
    const { line, column } = placeOf(text, firstMistake(text))
    throw new UsageError(`${nameOf(source)}不是正确的 JSON：第 ${line} 行第 ${column} 个字符处有误`)
  }
}

const nameOf = (source: string) => source === '-' ? '标准输入' : `文件 ${source} `

function placeOf(text: string, offset: number): { line: number, column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: [...before.at(-1)!].length + 1 }
}

// eslint-disable-next-line no-control-regex -- JSON forbids them in strings, so the pattern must name them
const token = /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'next'

/**
 * Where a text stops being JSON. The engine's own message names a place only sometimes, and in English;
 * with ten thousand records a clerk needs the line.
 */
export function firstMistake(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  token.lastIndex = 0
  while (true) {
    const from = token.lastIndex
    const found = token.exec(text)
    if (!found) return from + /^[\t\n\r ]*/.exec(text.slice(from))![0].length
    const start = token.lastIndex - found[0].trimStart().length
    const [, sign, string] = found
    const isValue = sign === undefined || sign === '{' || sign === '['
    if (expected === 'key' || expected === 'key or }') {
      if (string !== undefined) expected = ':'
      else if (sign === '}' && expected === 'key or }') { open.pop(); expected = 'next' }
      else return start
    }
    else if (expected === ':') {
      if (sign !== ':') return start
      expected = 'value'
    }
    else if (expected === 'next') {
      const inside = open.at(-1)
      if (sign === ',' && inside) expected = inside === '{' ? 'key' : 'value'
      else if ((sign === '}' && inside === '{') || (sign === ']' && inside === '[')) open.pop()
      else return start
    }
    else if (isValue) {
      if (sign) open.push(sign)
      expected = sign === '{' ? 'key or }' : sign === '[' ? 'value or ]' : 'next'
    }
    else if (sign === ']' && expected === 'value or ]') { open.pop(); expected = 'next' }
    else return start
  }
}
