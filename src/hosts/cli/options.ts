import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { findRegister, registerDefinitions } from '#contract/registers/index.ts'
import { isDay } from '#contract/wall-time.ts'
import { UsageError } from './outcome.ts'

/** What every command takes. */
export interface FolderOptions { data?: string, as?: string, json?: boolean }

/** What narrows a list, on the command line. */
export interface FilterOptions extends FolderOptions { filter: Array<[name: string, value: string]>, from?: string, to?: string, text?: string, bin?: boolean, sort?: string, columns?: string[] }

/** A command with the options all commands share. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <DIR>', '数据文件夹；不写用本机默认文件夹')
    .option('--as <NAME>', '办理人姓名；不写用第一位管理员')
    .option('--json', '标准输出只写一份 JSON')
}

export function withFilters(list: Command): Command {
  return list
    .option('--filter <NAME=VALUE>', '筛选，可多次；值可写编号、代码或名称，如 --filter squad=一中队', collectFilter, [])
    .option('--from <DAY>', '期间起（含当日）', readDay)
    .option('--to <DAY>', '期间止（含当日）', readDay)
    .option('--text <TEXT>', '全文查找')
    .option('--bin', '只看回收站')
    .option('--sort <NAME>', '排序栏目；写成 -NAME 为倒序')
    .option('--columns <NAMES>', '栏目，用逗号分开', readNames)
}

export const scaleOption = () => new Option('--scale <SCALE>', '规模：small 约六十次巡查，office 约两千次，large 一百万次（二十年，约 7 GB，视电脑快慢十分钟到二十分钟）').choices(['small', 'office', 'large']).default('small')

/** The register of a code; an unknown one answers with all there are. */
export function registerOf(code: string): RegisterDefinition {
  const found = findRegister(code)
  if (!found) throw new UsageError(`没有代码为“${code}”的台账。可用的有：\n${registerDefinitions.map(one => `  ${one.code}  ${one.label}`).join('\n')}`)
  return found
}

export function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('应为存在的日期，例如 2026-03-08')
  return text
}

export const readCount = (min: number, max: number) => (text: string): number => {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) throw new InvalidArgumentError(`应为 ${min} 至 ${max} 的整数`)
  return value
}

export function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value]
}

function collectFilter(text: string, previous: ReadonlyArray<[string, string]>): Array<[string, string]> {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('应写成 栏目=值')
  return [...previous, [text.slice(0, at).trim(), text.slice(at + 1).trim()]]
}

function readNames(text: string): string[] {
  const names = text.split(/[,，、]/).map(name => name.trim()).filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('应列出栏目名')
  return names
}
