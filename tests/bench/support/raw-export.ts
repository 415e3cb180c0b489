import type SqliteDatabase from 'better-sqlite3'

/** Twenty columns of the patrol register, as our export is asked for them. */
export const exportedColumns = ['number', 'day', 'starts', 'ends', 'minutes', 'squad', 'method', 'weather', 'officers', 'auxiliaries', 'vehicle', 'route', 'mileage', 'summary', 'pavement', 'facilities', 'controlArea', 'equipment', 'leader', 'remarks']
export const exportedLabels = ['编号', '巡查日期', '开始时间', '结束时间', '巡查时长（分钟）', '中队', '巡查方式', '天气', '执法人员', '协管人员', '执法车辆', '巡查路线', '巡查里程（公里）', '巡查情况', '路面情况', '附属设施', '用地及建筑控制区', '设备', '负责人', '其他']
export const exportedWidths = [16, 12, 17, 17, 20, 18, 14, 10, 20, 20, 18, 24, 20, 40, 40, 40, 40, 24, 18, 40]
/** How each column looks: text, text that stays text, a day, a time, a number, one decimal. */
export const exportedLooks = ['id', 'day', 'time', 'time', 'integer', 'text', 'text', 'text', 'text', 'text', 'text', 'text', 'decimal', 'text', 'text', 'text', 'text', 'text', 'text', 'text'] as const
export const numberFormats = { text: 'General', id: '@', day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm', integer: '0', decimal: '0.0' }

/** The values of these columns, read with one prepared statement: what any writer at least has to be given. */
export function* exportedRows(raw: SqliteDatabase.Database, from: string, to: string): Generator<Array<string | number | null>> {
  const labels = new Map((raw.prepare('SELECT dictionary, code, label FROM dictionary_entries').raw().all() as string[][]).map(([dictionary, code, label]) => [`${dictionary}\n${code}`, label!]))
  const names = (people: string) => (JSON.parse(people) as Array<{ name: string }>).map(person => person.name).join('、')
  const rows = raw.prepare(`SELECT r.number, r.day, r.starts, r.ends, r.minutes, s.name, r.method, r.weather, r.officers, r.auxiliaries, v.plate, r.route, r.mileage, r.summary, r.pavement, r.facilities, r.control_area, r.equipment, l.name, r.remarks
    FROM patrol_logs r LEFT JOIN squads s ON s.id = r.squad LEFT JOIN brigade_vehicles v ON v.id = r.vehicle LEFT JOIN people l ON l.id = r.leader
    WHERE r.deleted_at IS NULL AND r.day >= ? AND r.day <= ? ORDER BY r.day DESC, r.id DESC`).raw().iterate(from, to) as Iterable<Array<string | number | null>>
  for (const row of rows) {
    row[1] = serial(`${row[1]}T00:00`)
    row[2] = serial(row[2] as string)
    row[3] = serial(row[3] as string)
    row[6] = labels.get(`patrol-method\n${row[6]}`) ?? row[6]!
    row[7] = labels.get(`weather\n${row[7]}`) ?? row[7]!
    row[8] = names(row[8] as string)
    row[9] = names(row[9] as string) || null
    row[12] = (row[12] as number) / 10
    yield row
  }
}

/** Days since 1899-12-30, as spreadsheets count. */
const serial = (time: string) => Date.parse(`${time}:00Z`) / 86_400_000 + 25_569
