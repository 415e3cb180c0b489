import type { Command, CommanderError } from 'commander'

const titles: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' }

/** Makes a command and all below it speak Chinese; the names of commands and options stay as scripts write them. */
export function speakChinese(command: Command): void {
  command
    .helpOption('-h, --help', '显示说明')
    .configureHelp({
      styleTitle: title => titles[title] ?? title,
      commandUsage: found => [found.parent?.name() ?? '', found.name(), ...found.registeredArguments.map(argument => argument.required ? `<${argument.name()}>` : `[${argument.name()}]`), found.commands.length ? '<命令>' : '', '[选项]'].filter(Boolean).join(' '),
      subcommandTerm: found => [found.name(), ...found.registeredArguments.map(argument => argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)].join(' '),
      optionDescription: option => [option.description, option.argChoices ? `（可选：${option.argChoices.join('、')}）` : '', option.defaultValue !== undefined && !Array.isArray(option.defaultValue) ? `（默认：${String(option.defaultValue)}）` : ''].join(''),
    })
    .exitOverride()
  for (const found of command.commands) speakChinese(found)
}

const quotes = (text: string) => [...text.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '')

/** What the argument parser refused, in Chinese. Its own sentences are English and are not shown. */
export function usageMessage({ code, message }: CommanderError): string {
  const [first = '', second = ''] = quotes(message)
  switch (code) {
    case 'commander.unknownCommand': return `没有命令“${first}”`
    case 'commander.unknownOption': return `没有选项“${first}”`
    case 'commander.missingArgument': return `缺少参数 ${first}`
    case 'commander.optionMissingArgument': return `选项 ${first} 后面缺少内容`
    case 'commander.missingMandatoryOptionValue': return `缺少必需的选项 ${first}`
    case 'commander.excessArguments': return '多出了参数；含空格的内容请用引号括起来'
    case 'commander.invalidArgument': {
      const why = message.slice(message.indexOf('is invalid.') + 'is invalid.'.length).trim()
      const choices = /^Allowed choices are (.*)\.$/.exec(why)
      return `${first} 的内容“${second}”不对：${choices ? `只能是 ${choices[1]}` : why}`
    }
    default: return '命令写法不对'
  }
}
