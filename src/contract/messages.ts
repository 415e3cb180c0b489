import type { AppErrorCode, AppErrorData } from './errors.ts'
import type { Problem } from './problems.ts'
import { calendarMistakeText } from './deadlines/calendar-file.ts'
import { problemMessage } from './problems.ts'
import { findRegister } from './registers/index.ts'

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
const waiting = (seconds: number) => seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
const joined = (problems: Problem[]) => problems.map(problemMessage).join('；')

/** The sentence of each refusal. It says what to do next; screen and command line share it. */
const sentences: { [C in AppErrorCode]: (data: AppErrorData<C>) => string } = {
  NOT_FOUND: () => '找不到这条记录，可能已被移入回收站，请返回列表刷新',
  STALE_VERSION: d => `这条记录刚被${d.by}改过，您的修改尚未保存；请核对最新内容后再保存`,
  INVALID_RECORD: d => joined(d.problems),
  REASON_NEEDED: d => `${joined(d.problems)}。确认无误请填写原因后再保存`,
  FORBIDDEN: () => '当前人员没有这项权限，请换人或请管理员办理',
  SEAT_EMPTY: () => '请先选择本机当前使用人，记录才能记在本人名下',
  NO_BRIGADE: () => '尚未登记大队信息，请先完成首次设置',
  ALREADY_SET_UP: () => '大队信息已登记，请到“系统”中修改',
  NOT_A_PERSON_HERE: d => `人员库中没有在岗的“${d.name}”`,
  IN_USE: d => `“${d.title}”已被${d.by}等 ${d.count} 条记录使用，不能删除；${findRegister(d.register)?.fields.status ? '可改为停用' : '请先删除或改动那些记录'}`,
  PARENT_REMOVED: d => `这条记录用到的“${d.title}”在回收站中，请先恢复它`,
  NOTHING_FAILED: d => `检查 ${d.number} 没有尚未登记隐患的不合格项目`,
  RECORD_FINAL: d => `“${d.title}”${d.why}`,
  TEMPLATE_UNKNOWN: d => `没有代码为“${d.code}”的文书种类`,
  TEMPLATE_ELSEWHERE: d => `${d.title}不用于${d.register}，请从列出的文书种类中选择`,
  DOCUMENT_PREFIX: d => `大队信息中还没有填写${d.agency}的机关代字，不能编文号；请管理员在“系统—大队信息”的文书各栏填写后再签发`,
  DOCUMENT_UNCONFIRMED: d => `${d.title}的样式未核实（${d.source}）。请与现行样式核对，确认无误后再签发`,
  DOCUMENT_STATE: d => `“${d.title}”现在是“${d.state}”，不能${d.act}`,
  NOT_REMOVED: () => '这条记录不在回收站中',
  IS_REMOVED: () => '这条记录在回收站中，请先恢复再修改',
  NOT_A_SORT: d => `不能按“${d.field}”排序`,
  NOT_SORTABLE: d => `记录超过 ${d.limit} 条时不能按此列排序，请先缩小期间或增加筛选条件`,
  NOT_FILTERABLE: d => `不能按“${d.field}”筛选`,
  BAD_CURSOR: () => '翻页位置已失效，请从第一页重新查看',
  NOT_PRINTABLE: () => '这类记录没有打印格式',
  TOO_MANY_ROWS: d => `共 ${d.rows} 行，超过 ${d.format} 的上限 ${d.limit} 行，请缩小期间，或改用 xlsx、csv`,
  FILE_TOO_LARGE: d => `“${d.name}”${megabytes(d.size)} MB，超过 ${megabytes(d.limit)} MB 上限，请压缩后再添加`,
  NOT_A_PHOTO: d => `“${d.name}”不是可识别的照片（JPEG、PNG、WebP、HEIC），请重新选择`,
  FILE_GONE: d => `文件“${d.name}”已不在数据文件夹中，请从备份恢复`,
  DISK_FULL: d => `磁盘已满，未能写入 ${d.path}；原有内容未受影响，请清理空间后再试`,
  DISK_TOO_SMALL: d => `${d.path} 所在的磁盘放不下：约需 ${megabytes(d.needed)} MB，只剩 ${megabytes(d.free)} MB；没有写入任何内容，请换一个磁盘或较小的规模`,
  READ_ONLY: d => `没有写入 ${d.path} 的权限；原有内容未受影响，请换一个文件夹或修改权限`,
  DISK_FAILED: d => `读写 ${d.path} 时出错，磁盘或 U 盘可能已断开或损坏；请检查连接后再试，已填写的内容请先留在屏幕上`,
  FOLDER_GONE: d => `数据文件夹 ${d.path} 已不在，U 盘可能被拔出；这次没有保存，已填写的内容请留在屏幕上，插回原来的 U 盘后再保存`,
  FOLDER_CHANGED: d => `数据文件夹 ${d.path} 已不是打开时的那一个；为避免写错地方，已停止保存，请插回原来的 U 盘并重新打开本程序`,
  FOLDER_NOT_EMPTY: d => `文件夹 ${d.path} 不是空的，恢复只能写入空文件夹`,
  HAS_RECORDS: d => `文件夹 ${d.path} 里已有 ${d.count} 条记录，示例数据只能放进空的文件夹，以免与真实记录混在一起`,
  FOLDER_MISSING: d => `文件夹 ${d.path} 不存在或无法打开`,
  BACKUP_BAD: d => `备份 ${d.file} 不能使用：${d.why}`,
  CANCELLED: () => '已取消，没有留下未完成的文件',
  LOCKED: () => '屏幕已锁定，请先输入 PIN 解锁',
  PIN_NEEDED: d => `${d.name}设有 PIN，请输入后继续`,
  PIN_WRONG: d => d.wait ? `PIN 不对，请 ${waiting(d.wait)}后再试` : 'PIN 不对，请重新输入',
  PIN_WAIT: d => `多次输错，请 ${waiting(d.wait)}后再试；忘记 PIN 可由管理员重置`,
  PIN_MALFORMED: () => 'PIN 应为 4 至 8 位数字',
  PIN_TRIVIAL: () => '这个 PIN 太容易猜到（如 0000、1234、1212），请换一个',
  PIN_NOT_SET: () => '还没有设置 PIN，请先在“锁屏”中设置',
  PIN_OWN: () => '不能重置自己的 PIN；知道原 PIN 可直接修改，忘记了请另一名管理员重置',
  TAKE_OVER_REFUSED: d => `${d.name}没有设置 PIN，按本机设置不能接手已锁定的屏幕`,
  VIEW_GONE: () => '这个视图已被删除，请重新选择',
  VIEW_EXISTS: d => `已有名为“${d.name}”的视图，请换一个名称，或打开它后更新`,
  TOO_MANY_VIEWS: d => `每个台账最多保存 ${d.limit} 个视图，请先删除不用的`,
  DEADLINE_INPUT: d => d.message,
  CALENDAR_REFUSED: d => `放假安排没有导入，共 ${d.refused.length} 处不对：${d.refused.slice(0, 3).map(calendarMistakeText).join('；')}${d.refused.length > 3 ? ' 等' : ''}`,
  CHECKLIST_REFUSED: d => `检查表没有导入：${d.mistakes.slice(0, 3).join('；')}${d.mistakes.length > 3 ? ` 等 ${d.mistakes.length} 处` : ''}`,
  CHECKLIST_MISSING: d => `没有检查表 ${d.code} 第 ${d.version} 版`,
  MERGE_REFUSED: d => `不能合并：${d.why}`,
  UNMERGE_REFUSED: d => `不能撤销合并：${d.why}`,
  CALENDAR_MISSING: d => `${d.year}年的放假安排尚未录入，请先导入该年`,
  JOB_UNKNOWN: () => '这项任务已结束或不存在',
  RESULT_GONE: () => '文件没有做成，或已不在原处，请重新生成',
}

/** Chinese sentence for an expected refusal. */
export function refusalMessage<C extends AppErrorCode>(code: C, data: AppErrorData<C>): string {
  return sentences[code](data)
}
