import { belongsToInputMethod } from '#renderer/ui/composing.ts'
import { quickEntries } from './navigation.ts'
import { useWindowKeys } from '#renderer/ui/page-keys.ts'

/** Keys that work wherever one is, by what they do. `above` also over an open dialog. */
const anywhere = {
  palette: { keys: 'Ctrl+K', what: '查找记录，打开页面，执行命令，可用拼音首字母' },
  ...Object.fromEntries(quickEntries.map(({ code, label, letter }) => [code, { keys: `Alt+${letter}`, what: `新增${label}` }])),
  lookup: { keys: 'Alt+Q', what: '查询核验：监管库里有没有，证照到没到期' },
  tray: { keys: 'Alt+R', what: '任务：打开、下载或打印刚做好的文件' },
  seat: { keys: 'Alt+U', what: '换人' },
  larger: { keys: 'Ctrl+=', what: '放大', above: true },
  smaller: { keys: 'Ctrl+-', what: '缩小', above: true },
  actual: { keys: 'Ctrl+0', what: '恢复原大小', above: true },
  lock: { keys: 'Ctrl+L', what: '锁定屏幕（须先在“锁屏”中设置 PIN）', above: true },
} as const satisfies Record<string, Shortcut>

interface Shortcut { keys: string, what: string, above?: boolean }

/** Every key of the program in words, as the help shows it. */
export const shortcutGroups: ReadonlyArray<{ label: string, keys: ReadonlyArray<Shortcut> }> = [
  { label: '随处可用', keys: [{ keys: 'F1', what: '使用手册，打开在当前页面的说明处' }, ...Object.values<Shortcut>(anywhere), { keys: '?', what: '看这张快捷键表（不在输入框里时）' }, { keys: 'Esc', what: '关闭面板，返回' }] },
  { label: '填写时', keys: [
    { keys: '回车', what: '到下一项；Shift+回车回上一项' },
    { keys: 'Ctrl+S', what: '保存' },
    { keys: 'Ctrl+回车', what: '保存并填下一条' },
    { keys: 'Alt+S', what: '同上：本栏取上一条的值' },
    { keys: 'Alt+Shift+S', what: '整条同上：各栏都取我上一条的值' },
    { keys: 'Alt+A', what: '新增一条供选用' },
    { keys: 'Alt+Y', what: '采用本栏提示的写法（如字母 O 应为数字 0）' },
    { keys: 'Ctrl+V', what: '粘贴从表格复制的一行，核对后填入各栏' },
    { keys: 'Alt+↓', what: '打开日历或候选列表' },
    { keys: 'Alt+G', what: '按记录写巡查情况，或更新已写的' },
    { keys: 'Ctrl+P', what: '保存并打印' },
  ] },
  { label: '列表和记录', keys: [
    { keys: '↑ ↓', what: '选行；回车打开，空格勾选' },
    { keys: 'Ctrl+C', what: '复制所在行或所选各行，可贴到表格或表单' },
    { keys: '/', what: '在本列表中搜索' },
    { keys: 'Alt+N', what: '新增一条' },
    { keys: 'PageDown', what: '下一页；PageUp 上一页' },
    { keys: 'E', what: '修改打开的记录' },
    { keys: 'Ctrl+P', what: '打印列表或打开的记录，先预览' },
  ] },
  { label: '统计中', keys: [
    { keys: 'PageDown', what: '下一期；PageUp 上一期' },
    { keys: '回车', what: '打开这个数字所计的记录' },
    { keys: 'Ctrl+P', what: '打印' },
  ] },
]

const places: Readonly<Record<string, string>> = { '=': 'Equal', '-': 'Minus', '0': 'Digit0' }

/** Whether this press is `keys`. Judged by the key's place (`KeyboardEvent.code`), which an input method or layout does not change. */
function isPressed(event: KeyboardEvent, keys: string): boolean {
  const [modifier, letter = ''] = keys.split('+')
  const isCtrl = (event.ctrlKey || event.metaKey) && !event.altKey
  const isAlt = event.altKey && !event.ctrlKey && !event.metaKey
  return event.code === (places[letter] ?? `Key${letter}`) && (modifier === 'Ctrl' ? isCtrl : isAlt)
}

/** Binds keys of the table. Nothing runs while an input method is composing, nor over a dialog unless the table says so. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const bound = Object.entries<Shortcut>(anywhere).flatMap(([name, shortcut]) => actions[name] ? [{ ...shortcut, run: actions[name] }] : [])
  function answer(event: KeyboardEvent) {
    if (belongsToInputMethod(event) || event.repeat || event.shiftKey) return
    const found = bound.find(({ keys }) => isPressed(event, keys))
    if (!found || (!found.above && document.querySelector('dialog[open], [aria-modal="true"]'))) return
    event.preventDefault()
    found.run()
  }
  useWindowKeys(answer)
}
