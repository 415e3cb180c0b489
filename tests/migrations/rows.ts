/**
 * Rows as each released version wrote them, frozen: a later step must keep them. One entry per version, each in addition
 * to those before it; never edited once released.
 */
const at = '2026-03-09T02:00:00.000Z'
const frame = (id: string) => `'${id}', 1, '${at}', '张三', '${at}', '张三', NULL, NULL, NULL`
const framed = 'id, version, created_at, created_by, updated_at, updated_by, deleted_at, deleted_reason, warning_reason'

const added: ReadonlyArray<readonly string[]> = [
  [],
  [
    `INSERT INTO settings VALUES ('brigade', '{"name":"西峰大队"}')`,
    `INSERT INTO number_series VALUES ('XC', '2026', 12)`,
    `INSERT INTO audit_log VALUES (1, '${at}', 'p1', '张三', 'create', 'people', 'p1', NULL, NULL, '{"name":"张三"}', '${'0'.repeat(64)}', '${'a'.repeat(64)}')`,
    `INSERT INTO search_docs VALUES (21519400960, 'people', 'p1', '张三', '张三', 'zs')`,
    `INSERT INTO search_fts (rowid, grams) VALUES (21519400960, '张三 ßrpeople')`,
    `INSERT INTO drafts VALUES ('p1', 'patrol-logs', '', '{"summary":"写到一半"}', '${at}')`,
    `INSERT INTO preferences VALUES ('p1', 'theme', '"dark"')`,
    `INSERT INTO attachments VALUES ('${'b'.repeat(64)}', 1024, 'image/jpeg', '${at}')`,
    `INSERT INTO backups VALUES ('/data/backups/2026-03-09-1000.db', '${at}', 4096, 3, 1)`,
  ],
  [
    `INSERT INTO dictionary_entries (dictionary, label, code, position, status, initials, ${framed}) VALUES ('weather', '晴', 'sunny', 10, 'active', 'q', ${frame('d1')})`,
    `INSERT INTO squads (name, position, phone, status, remarks, initials, ${framed}) VALUES ('一中队', 10, NULL, 'active', NULL, 'yzd', ${frame('s1')})`,
    `INSERT INTO people (name, kind, squad, post, certificate, certificate_organ, certified_from, certified_to, phone, administrator, status, remarks, initials, ${framed}) VALUES ('张三', 'officer', 's1', NULL, '621', NULL, '2024-01-01', '2027-12-31', NULL, 1, 'active', '䶮𬭎𠮷', 'zs', ${frame('p1')})`,
    `INSERT INTO people (name, kind, squad, post, certificate, certificate_organ, certified_from, certified_to, phone, administrator, status, remarks, initials, ${framed}) VALUES ('李四', 'officer', NULL, NULL, '622', NULL, NULL, '2027-12-31', NULL, 0, 'active', NULL, 'ls', ${frame('p2')})`,
    `INSERT INTO brigade_vehicles (plate, kind, model, squad, inspected_to, insured_to, status, remarks, initials, ${framed}) VALUES ('甘M12345', 'enforcement', NULL, 's1', '2026-06-30', NULL, 'active', NULL, 'gm12345', ${frame('v1')})`,
    `INSERT INTO road_sections (name, route, grade, "from", "to", unit, township, squad, status, remarks, initials, ${framed}) VALUES ('G309董志段', 'G309', 'national', 10000, 30500, NULL, '董志镇', 's1', 'active', NULL, 'g309dzd', ${frame('r1')})`,
  ],
  [
    `INSERT INTO patrol_logs (day, starts, ends, minutes, squad, method, weather, officers, auxiliaries, vehicle, route, mileage, number, ${framed}) VALUES ('2026-03-08', '2026-03-08T22:00', '2026-03-09T02:00', 240, 's1', 'road', 'sunny', '[{"id":"p1","name":"张三","certificate":"621"},{"id":"p2","name":"李四","certificate":"622"}]', '[]', 'v1', 'G309董志段 K12+000—K24+000', 240, 'XC2026-00012', ${frame('l1')})`,
    `INSERT INTO patrol_log_stretches VALUES ('t1', 'l1', 0, 'r1', 12000, 24000, 'both')`,
    `INSERT INTO patrol_log_people VALUES ('l1', 'officers', 0, 'p1', '2026-03-08')`,
    `INSERT INTO site_records (patrol, day, starts, ends, state, matter, kind, section, "from", "to", direction, place, condition, description, handling, to_case, photos, number, ${framed}) VALUES ('l1', '2026-03-08', '2026-03-08T23:00', NULL, 'open', 'road', NULL, 'r1', 15200, NULL, 'both', '董志加油站对面', 'normal', NULL, NULL, 0, '[]', 'XJ2026-00001', ${frame('x1')})`,
    `INSERT INTO findings (patrol, site, day, found_at, kind, section, stake, direction, description, state, due, handling, handled_on, handled_by, handed_to, photos, photos_after, number, ${framed}) VALUES ('l1', 'x1', '2026-03-08', '2026-03-08T23:05', 'damage', 'r1', 15300, 'both', '护栏损坏', 'pending', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'WT2026-00001', ${frame('f1')})`,
  ],
  [
    `INSERT INTO phrases (part, name, method, matter, condition, kind, state, text, position, status, initials, ${framed}) VALUES ('finding', '路损', NULL, NULL, NULL, 'damage', NULL, '发现{{问题描述}}。', 10, 'active', 'ls', ${frame('h1')})`,
    `INSERT INTO patrol_log_sentences VALUES ('n1', 'l1', 0, '发现护栏损坏。', 'untouched', 'finding', 'WT2026-00001')`,
  ],
  [
    `INSERT INTO patrol_plans (day, squad, shift, starts, ends, officers, auxiliaries, vehicle, route, remarks, number, ${framed}) VALUES ('2026-03-09', 's1', 'night', '2026-03-09T22:00', '2026-03-10T02:00', '[{"id":"p1","name":"张三","certificate":"621"},{"id":"p2","name":"李四","certificate":"622"}]', '[]', 'v1', 'G309董志段 K12+000—K24+000', '集市日', 'JH2026-00001', ${frame('j1')})`,
    `INSERT INTO patrol_plan_stretches VALUES ('jt1', 'j1', 0, 'r1', 12000, 24000, 'both')`,
    `INSERT INTO patrol_plan_people VALUES ('j1', 'officers', 0, 'p1', '2026-03-09')`,
  ],
  [
    `INSERT INTO duty_shifts (day, kind, people, phone, starts, ends, names, remarks, ${framed}) VALUES ('2026-03-09', 'desk', '[{"id":"p1","name":"张三","certificate":"621"}]', '0934-8210000', '2026-03-09T08:00', '2026-03-10T08:00', '张三', NULL, ${frame('zs1')})`,
    `INSERT INTO duty_shift_people VALUES ('zs1', 'people', 0, 'p1', '2026-03-09')`,
    `INSERT INTO duty_logs (day, shift, starts, ends, leader, people, weather, names, summary, handed_over_by, taken_over_by, handed_over_at, outstanding, number, ${framed}) VALUES ('2026-03-09', 'all-day', '2026-03-09T08:00', '2026-03-10T08:00', 'p2', '[{"id":"p1","name":"张三","certificate":"621"}]', 'sunny', '张三', '正常', 'p1', 'p2', '2026-03-10T08:00', '塌方点继续值守', 'ZB2026-00001', ${frame('zb1')})`,
    `INSERT INTO duty_log_people VALUES ('zb1', 'people', 0, 'p1', '2026-03-09')`,
    `INSERT INTO duty_reports (duty, day, received_at, channel, caller, phone, section, stake, content, handling, state, number, ${framed}) VALUES ('zb1', '2026-03-09', '2026-03-09T14:20', 'phone', NULL, NULL, 'r1', 15200, '边坡落石占道', NULL, 'open', 'JB2026-00001', ${frame('jb1')})`,
    `INSERT INTO duty_orders (duty, day, given_at, giver, recipient, report, content, feedback, feedback_at, state, number, ${framed}) VALUES ('zb1', '2026-03-09', '2026-03-09T14:30', '李四', '一中队', 'jb1', '赴现场清障', '已清除', '2026-03-09T15:40', 'done', 'ZL2026-00001', ${frame('zl1')})`,
    `INSERT INTO road_conditions (day, since, expected_until, section, "from", "to", direction, kind, passage, description, detour, source, state, ended_at, number, ${framed}) VALUES ('2026-03-09', '2026-03-09T14:00', NULL, 'r1', 15200, 15300, 'both', 'rockfall', 'half', '边坡落石', NULL, '值班电话', 'ended', '2026-03-09T15:40', 'LK2026-00001', ${frame('lk1')})`,
  ],
  // The sums of patrol_days come with the logs.
  [],
  [
    `INSERT INTO finding_steps VALUES ('f1', 1, 'extend', 'pending', 'pending', NULL, NULL, '2026-03-20', '等待材料', '[]', '${at}', '张三')`,
  ],
  [
    `INSERT INTO views VALUES ('w1', 'p1', 'patrol-logs', '本月夜巡', '{"period":"month"}', '["day","route"]', 1)`,
  ],
  [
    `INSERT INTO pins VALUES ('p1', '${'c'.repeat(32)}', '${'d'.repeat(64)}', 2, '${at}')`,
  ],
  [
    `INSERT INTO calendar_years VALUES (2026, 2, '国办发明电〔2025〕7号', 1, '${at}', '张三')`,
    `INSERT INTO calendar_days VALUES ('2026-10-01', 2026, 'off', '国庆节')`,
  ],
  [
    `INSERT INTO checklists VALUES ('BY01', 1, NULL, '{"title":"轮式拖拉机"}', '${at}', '系统')`,
  ],
  [
    `INSERT INTO operators (name, kind, state, credit_code, business, squad, initials, ${framed}) VALUES ('西峰顺达运输有限公司', 'enterprise', 'open', '91621002MA0DEMA17M', 'freight', 's1', 'xfsdysyxgs', ${frame('o1')})`,
    `INSERT INTO operator_businesses VALUES ('ob1', 'o1', 0, 'repair')`,
    `INSERT INTO transport_vehicles (plate, plate_colour, kind, operator, state, initials, ${framed}) VALUES ('甘M20001', 'yellow', 'truck', 'o1', 'active', 'gm20001', ${frame('tv1')})`,
    `INSERT INTO practitioners (name, id_number, kind, operator, state, initials, ${framed}) VALUES ('陈驾', '621002199001010017', 'freight-driver', 'o1', 'active', 'cj', ${frame('pr1')})`,
    `INSERT INTO practitioner_kinds VALUES ('pk1', 'pr1', 0, 'dangerous-driver')`,
    `INSERT INTO licences (kind, form, of_vehicle, word, serial, valid_to, standing, photos, holder, holder_kind, full_number, initials, ${framed}) VALUES ('vehicle-transport', 'licence', 'tv1', '甘交运管庆字', '621002000001', '2026-06-30', 'normal', '[]', '甘M20001', 'vehicle', '甘交运管庆字621002000001号', 'gjygqz621002000001h gm20001', ${frame('li1')})`,
  ],
  [
    `INSERT INTO licence_checks (day, checked_at, scene, squad, officers, place, plate, in_register, vehicle, conclusion, handling, photos, licence_photos, subject, number, ${framed}) VALUES ('2026-03-09', '2026-03-09T10:00', 'roadside', 's1', '[{"id":"p1","name":"张三","certificate":"621"},{"id":"p2","name":"李四","certificate":"622"}]', '董志加油站', '甘M20001', 'found', 'tv1', 'normal', 'none', '[]', '[]', '甘M20001', 'HC2026-00001', ${frame('hc1')})`,
    `INSERT INTO licence_check_matters VALUES ('hm1', 'hc1', 0, 'vehicle-certificate', 'li1', NULL, 'match', NULL)`,
    `INSERT INTO licence_check_people VALUES ('hc1', 'officers', 0, 'p1', '2026-03-09')`,
    `INSERT INTO overload_checks (day, squad, officers, plate, plate_colour, axles, driver, first_number, site, first_at, gross, "limit", over, over_limit, rate, outcome, photos, number, ${framed}) VALUES ('2026-03-09', 's1', '[{"id":"p1","name":"张三","certificate":"621"},{"id":"p2","name":"李四","certificate":"622"}]', '甘M20001', 'yellow', 4, '陈驾', 'CJ0001', '西峰检测站', '2026-03-09T09:00', 35200, 31000, 4200, 1, 1355, 'released', '[]', 'ZC2026-00001', ${frame('zc1')})`,
    `INSERT INTO overload_check_people VALUES ('zc1', 'officers', 0, 'p1', '2026-03-09')`,
  ],
  [
    `INSERT INTO complaints (day, channel, kind, matter, identity, summary, content, operator, photos, stage, number, ${framed}) VALUES ('2026-03-09', 'hotline', 'report', 'other', 'anonymous', '货车超限', '货车超限上路', 'o1', '[]', 'received', 'TS2026-00001', ${frame('ts1')})`,
    `INSERT INTO leads (day, source, complaint, summary, facts, people, photos, stage, number, ${framed}) VALUES ('2026-03-09', 'complaint', 'ts1', '货车超限', '货车超限上路', '[]', '[]', 'open', 'AY2026-00001', ${frame('ay1')})`,
    `INSERT INTO lead_people VALUES ('ay1', 'people', 0, 'p1', '2026-03-09')`,
  ],
  [
    `INSERT INTO machines (name, plate, kind, state, brand, model, body_colour, frame_number, engine_number, manufactured_on, owner, owner_kind, owner_id_number, owner_credit_code, owner_phone, owner_address, township, village, registered_on, inspected_to, insured_to, photos, remarks, on_books, initials, ${framed}) VALUES ('甘0612345', '甘0612345', 'wheeled-tractor', 'active', '东方红', 'LX904', '红', 'M1', 'E1', '2021-03-01', '王五', 'person', NULL, NULL, NULL, NULL, 'dongzhi', '寺里田', '2021-03-20', '2026-03-31', '2026-03-31', '[]', NULL, 1, 'g0612345 ww', ${frame('m1')})`,
    `INSERT INTO machine_drivers (name, id_number, phone, township, village, licence_number, codes, first_issued_on, valid_from, valid_to, state, remarks, initials, ${framed}) VALUES ('王五', '621002199001010017', NULL, 'dongzhi', NULL, NULL, 'G2、R', '2021-04-01', '2021-04-01', '2027-04-01', 'valid', NULL, 'ww', ${frame('o1')})`,
    `INSERT INTO campaigns (name, season, "from", "to", status, plan, initials, ${framed}) VALUES ('2026 年春耕农机安全检查', 'spring', '2026-03-01', '2026-04-30', 'active', NULL, '2026ncgnjaqjc', ${frame('c1')})`,
    `INSERT INTO rate_bases (period, item, township, value, source, remarks, "from", "to", ${framed}) VALUES ('2026', 'machines-owned', NULL, 1200, '区农机中心年报', NULL, '2026-01-01', '2026-12-31', ${frame('b1')})`,
    `INSERT INTO machine_inspections (day, starts, ends, machine, plate, kind, owner, township, place, campaign, driver, driver_name, driver_id_number, driver_codes, officers, checklist, result, unplated, joint, subject, situation, handling, photos, remarks, number, ${framed}) VALUES ('2026-03-08', '2026-03-08T09:00', '2026-03-08T09:20', 'm1', '甘0612345', 'wheeled-tractor', '王五', 'dongzhi', '什字路口', 'c1', 'o1', NULL, NULL, NULL, '[{"id":"p1","name":"张三","certificate":"621"},{"id":"p2","name":"李四","certificate":"622"}]', '{"code":"CK90","version":1,"name":"试用检查表","answers":[{"item":"CK90-01","label":"登记与号牌","severity":"major","result":"pass","byRest":false,"number":null,"text":null,"note":null,"photos":[]}]}', 'pass', 0, 1, '甘0612345 王五', NULL, NULL, '[]', NULL, 'NJ2026-00001', ${frame('i1')})`,
    `INSERT INTO machine_inspection_units VALUES ('iu1', 'i1', 0, 'police', '董志交警中队', 2, NULL)`,
    `INSERT INTO machine_inspection_people VALUES ('i1', 'officers', 0, 'p1', '2026-03-08')`,
  ],
  [
    `INSERT INTO documents (template, day, name, officers, party_kind, party, state, document_number, issued_on, ${framed}) VALUES ('correction-order', '2026-03-10', '庆西交责改〔2026〕1号', '[]', 'person', '王建国', 'issued', '庆西交责改〔2026〕1号', '2026-03-10', ${frame('dc1')})`,
    `INSERT INTO document_people VALUES ('dc1', 'officers', 0, 'p1', '2026-03-10')`,
    `INSERT INTO document_contents VALUES ('dcc1', 'dc1', 0, 'facts', '违法事实', '制动失效')`,
    `INSERT INTO document_items (id, record_id, position, name, detail, quantity, remarks) VALUES ('dci1', 'dc1', 0, '制动系统', '制动失效', NULL, '重大')`,
    `INSERT INTO issued_documents VALUES ('dc1', 'correction-order', 1, '{}', '${'e'.repeat(64)}', '${at}', '张三')`,
  ],
  [
    `INSERT INTO random_checks (name, day, until, field, category, matter, matter_kind, method, subject, basis, content, pool, count, officers_each, witness, drawn_on, state, number, ${framed}) VALUES ('普通货运抽查', '2026-03-09', '2026-03-20', 'transport', 'untargeted', '道路货物运输经营检查', 'general', 'on-site', '西峰大队', '道路运输条例第五十八条', '许可、车辆、人员', 'operators', 1, 2, '韩旭', '2026-03-08', 'drawn', 'SJ2026-00001', ${frame('sj1')})`,
    `INSERT INTO random_check_exclusions VALUES ('se1', 'sj1', 0, NULL, 'p1', 'avoidance', NULL)`,
    `INSERT INTO random_check_objects (task, day, name, kind, operator, drawn_officers, officers, photos, state, ${framed}) VALUES ('sj1', '2026-03-09', '西峰顺达运输有限公司', 'operators', 'o1', '张三、李四', '[]', '[]', 'pending', ${frame('so1')})`,
    `INSERT INTO random_check_object_people VALUES ('so1', 'officers', 0, 'p1', '2026-03-09')`,
    `INSERT INTO random_draws VALUES ('rd1', 'sj1', 1, '2026-03-08T09:00', '张三', '韩旭', '${'e'.repeat(32)}', 0, 'sha256-order/1', '经营业户', '[]', 1, '${'f'.repeat(64)}', '[]', 2, '${'f'.repeat(64)}', NULL, 1, 2, '[]', '[]')`,
    `INSERT INTO random_draw_voids VALUES ('rd1', '2026-03-08T09:10', '张三', '监督人未到场')`,
  ],
  [
    `INSERT INTO visit_matters (name, kind, basis, unit, published_on, status, initials, ${framed}) VALUES ('道路货物运输经营检查', 'transport', '道路运输条例第五十八条', '西峰大队', '2025-05-30', 'active', 'dlhwysjyjc', ${frame('vm1')})`,
    `INSERT INTO visit_caps (year, business, cap, published_by, published_on, document, ${framed}) VALUES (2026, 'freight', 2, '西峰区司法局', '2025-06-20', '涉企检查频次上限公告', ${frame('vc1')})`,
    `INSERT INTO enterprise_visits (operator, day, basis, officers, spot, emergency, photos, summary, stage, number, ${framed}) VALUES ('o1', '2026-03-09', 'routine', '[]', 'so1', 0, '[]', '西峰顺达运输有限公司', 'planned', 'RQ2026-00001', ${frame('rq1')})`,
    `INSERT INTO enterprise_visit_matters VALUES ('em1', 'rq1', 0, 'vm1')`,
    `INSERT INTO enterprise_visit_people VALUES ('rq1', 'officers', 0, 'p1', '2026-03-09')`,
    `INSERT INTO talks (day, operator, visit, attendee, host, officers, kind, reason, demands, photos, state, number, ${framed}) VALUES ('2026-03-09', 'o1', 'rq1', '王运', 'p1', '[]', 'safety', '车辆逾期未检', '一周内送检', '[]', 'open', 'YT2026-00001', ${frame('yt1')})`,
    `INSERT INTO talk_people VALUES ('yt1', 'officers', 0, 'p1', '2026-03-09')`,
  ],
  [
    `INSERT INTO defects (day, owner, item, description, severity, officers, state, ordered_on, notice, due, photos, photos_after, number, ${framed}) VALUES ('2026-03-09', '王建国', '制动系统', '制动失效', 'major', '[]', 'ordered', '2026-03-10', 'dc1', '2026-03-17', '[]', '[]', 'YH2026-00001', ${frame('yh1')})`,
    `INSERT INTO defect_people VALUES ('yh1', 'officers', 0, 'p1', '2026-03-09')`,
    `INSERT INTO defect_steps VALUES ('yh1', 1, 'order', 'found', 'ordered', '2026-03-10', NULL, '2026-03-17', NULL, '[]', '${at}', '张三')`,
  ],
  [],
  [
    `INSERT INTO defects (visit, operator, day, owner, item, description, severity, officers, state, photos, photos_after, number, ${framed}) VALUES ('rq1', 'o1', '2026-03-09', '西峰顺达运输有限公司', '一车一档', '缺二级维护记录', 'general', '[]', 'found', '[]', '[]', 'YH2026-00002', ${frame('yh2')})`,
  ],
]

/** Rows of a file of this version, in the order they can be inserted. */
export const rowsOf = (version: number): string[] => added.slice(0, version + 1).flat()
