// Written by `npm run db:types`. Do not edit.
import type { Generated } from 'kysely'

export interface AttachmentsTable {
  sha256: string
  size: number
  type: string
  created_at: string
}

export interface AuditLogTable {
  seq: Generated<number>
  at: string
  actor_id: string
  actor_name: string
  action: string
  register: string
  record_id: string
  reason: string | null
  before: string | null
  after: string | null
  previous_hash: string
  hash: string
}

export interface BackupsTable {
  file: string
  at: string
  size: number
  records: number
  ok: 0 | 1
}

export interface BrigadeVehiclesTable {
  plate: string
  kind: string | null
  model: string | null
  squad: string | null
  inspected_to: string | null
  insured_to: string | null
  status: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface CalendarDaysTable {
  day: string
  year: number
  kind: 'off' | 'work'
  name: string
}

export interface CalendarYearsTable {
  year: Generated<number>
  version: number
  source: string
  verified: 0 | 1
  updated_at: string
  updated_by: string
}

export interface CampaignsTable {
  name: string
  season: string
  from: string
  to: string
  status: string
  plan: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface ChecklistsTable {
  code: string
  version: number
  effective_from: string | null
  content: string
  added_at: string
  added_by: string
}

export interface ComplaintsTable {
  day: string
  received_at: string | null
  channel: string
  source_number: string | null
  kind: string
  matter: string
  identity: 'named' | 'protected' | 'anonymous'
  complainant: string | null
  phone: string | null
  address: string | null
  summary: string
  content: string
  operator: string | null
  target: string | null
  happened_at: string | null
  section: string | null
  place: string | null
  photos: string
  squad: string | null
  handler: string | null
  assigned_on: string | null
  reply_due: string | null
  due_reason: string | null
  investigation: string | null
  outcome: string | null
  handed_to: string | null
  replied_on: string | null
  reply_way: string | null
  replied_by: string | null
  reply: string | null
  called_back_on: string | null
  called_back_by: string | null
  satisfaction: string | null
  call_back_note: string | null
  closed_reason: string | null
  reopen_reason: string | null
  stage: 'received' | 'handling' | 'replied' | 'closed'
  closed_on: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface DefectPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface DefectStepsTable {
  defect: string
  seq: number
  kind: 'order' | 'pass' | 'fail' | 'extend' | 'escalate' | 'change-owner' | 'cancel' | 'correct'
  from_state: string
  to_state: string
  day: string | null
  person: string | null
  due: string | null
  note: string | null
  photos: string
  entered_at: string
  entered_by: string
}

export interface DefectsTable {
  inspection: string | null
  machine: string | null
  day: string
  plate: string | null
  owner: string
  owner_phone: string | null
  item_code: string | null
  item: string
  description: string
  severity: string
  officers: string
  basis: string | null
  state: 'found' | 'ordered' | 'escalated' | 'closed' | 'cancelled'
  ordered_on: string | null
  notice: string | null
  notice_number: string | null
  due: string | null
  due_reason: string | null
  rechecked_on: string | null
  rechecked_by: string | null
  recheck_note: string | null
  escalated_on: string | null
  escalated_reason: string | null
  responsible: string | null
  responsible_phone: string | null
  changed_on: string | null
  change_note: string | null
  cancelled_on: string | null
  cancel_reason: string | null
  closed_on: string | null
  photos: string
  photos_after: string
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  visit: string | null
  operator: string | null
}

export interface DictionaryEntriesTable {
  dictionary: string
  label: string
  code: string
  position: number
  status: string
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface DocumentContentsTable {
  id: string
  record_id: string
  position: number
  name: string
  label: string | null
  value: string | null
}

export interface DocumentItemsTable {
  id: string
  record_id: string
  position: number
  name: string
  detail: string | null
  quantity: string | null
  remarks: string | null
  defect: string | null
}

export interface DocumentPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface DocumentsTable {
  template: string
  day: string
  name: string
  officers: string
  party_kind: string | null
  party: string | null
  party_sex: string | null
  party_age: number | null
  party_id_number: string | null
  party_credit_code: string | null
  party_representative: string | null
  party_address: string | null
  party_phone: string | null
  document: string | null
  state: 'draft' | 'issued' | 'void'
  document_number: string | null
  issued_on: string | null
  served_on: string | null
  served_how: string | null
  served_note: string | null
  voided_on: string | null
  void_reason: string | null
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  visit: string | null
  inspection: string | null
  defect: string | null
}

export interface DraftsTable {
  person_id: string
  register: string
  record_id: string
  values: string
  saved_at: string
}

export interface DutyLogPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface DutyLogsTable {
  day: string
  shift: string
  starts: string
  ends: string
  leader: string | null
  people: string
  weather: string | null
  names: string
  summary: string | null
  handed_over_by: string | null
  taken_over_by: string | null
  handed_over_at: string | null
  outstanding: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface DutyOrdersTable {
  duty: string
  day: string
  given_at: string
  giver: string
  recipient: string
  report: string | null
  content: string
  feedback: string | null
  feedback_at: string | null
  state: 'open' | 'done'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface DutyReportsTable {
  duty: string
  day: string
  received_at: string
  channel: string
  caller: string | null
  phone: string | null
  section: string | null
  stake: number | null
  content: string
  handling: string | null
  state: 'open' | 'done'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface DutyShiftPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface DutyShiftsTable {
  day: string
  kind: string
  people: string
  phone: string | null
  starts: string
  ends: string
  names: string
  remarks: string | null
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface EnterpriseVisitMattersTable {
  id: string
  record_id: string
  position: number
  matter: string
}

export interface EnterpriseVisitPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface EnterpriseVisitsTable {
  operator: string
  day: string
  basis: 'routine' | 'special' | 'single' | 'complaint'
  reason: string | null
  officers: string
  spot: string | null
  scan_code: string | null
  over_cap_reason: string | null
  over_cap_allowed_by: string | null
  over_cap_note: string | null
  emergency: 0 | 1
  approved_by: string | null
  approved_at: string | null
  notice_way: string | null
  noticed_at: string | null
  starts: string | null
  ends: string | null
  place: string | null
  representative: string | null
  record: string | null
  statement: string | null
  result: string | null
  follow_up: string | null
  answered_on: string | null
  answer_way: string | null
  cancelled_reason: string | null
  photos: string
  remarks: string | null
  summary: string
  stage: 'planned' | 'approved' | 'noticed' | 'unapproved' | 'visited' | 'closed' | 'cancelled'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  complaint: string | null
  checklist: string | null
}

export interface FindingStepsTable {
  finding: string
  seq: number
  kind: 'handle' | 'hand-over' | 'feedback' | 'pass' | 'fail' | 'extend' | 'reopen' | 'correct'
  from_stage: string
  to_stage: string
  day: string | null
  person: string | null
  due: string | null
  note: string | null
  photos: string
  entered_at: string
  entered_by: string
}

export interface FindingsTable {
  patrol: string
  site: string | null
  day: string
  found_at: string
  kind: string
  section: string
  stake: number
  direction: string
  description: string
  state: 'pending' | 'handled' | 'handed-over'
  due: string | null
  handling: string | null
  handled_on: string | null
  handled_by: string | null
  handed_to: string | null
  photos: string
  photos_after: string
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  due_reason: string | null
  handed_reason: string | null
  feedback_on: string | null
  feedback: string | null
  recheck: 'needed' | 'passed' | null
  recheck_due: string | null
  rechecked_on: string | null
  rechecked_by: string | null
  recheck_note: string | null
  stage: Generated<'pending' | 'handed-over' | 'recheck' | 'closed'>
  closed_on: string | null
}

export interface IssuedDocumentsTable {
  document: string
  template: string
  template_version: number
  content: string
  sha256: string
  issued_at: string
  issued_by: string
}

export interface LeadPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface LeadsTable {
  day: string
  source: string
  finding: string | null
  site: string | null
  complaint: string | null
  operator: string | null
  source_note: string | null
  summary: string
  cause: string | null
  party: string | null
  party_kind: string | null
  party_id: string | null
  party_phone: string | null
  vehicle: string | null
  happened_at: string | null
  section: string | null
  stake: number | null
  place: string | null
  facts: string
  people: string
  photos: string
  file_due: string | null
  verified_on: string | null
  verified_by: string | null
  opinion: string | null
  handed_to: string | null
  stage: 'open' | 'to-file' | 'dismissed' | 'handed-over'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  inspection: string | null
  defect: string | null
  licence_check: string | null
  visit: string | null
  spot: string | null
}

export interface LicenceCheckMattersTable {
  id: string
  record_id: string
  position: number
  matter: string
  licence: string | null
  serial: string | null
  result: string
  note: string | null
}

export interface LicenceCheckPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface LicenceChecksTable {
  day: string
  checked_at: string
  scene: string
  squad: string
  officers: string
  section: string | null
  stake: number | null
  place: string
  plate: string | null
  plate_colour: string | null
  operator_name: string | null
  person_name: string | null
  person_id: string | null
  person_phone: string | null
  in_register: 'found' | 'partly' | 'absent'
  vehicle: string | null
  operator: string | null
  practitioner: string | null
  checklist: string | null
  conclusion: 'normal' | 'corrected' | 'irregular' | 'unlicensed'
  unlicensed_kind: string | null
  route: string | null
  passengers: number | null
  price: number | null
  carried: string | null
  statement: string | null
  witness: string | null
  handling: 'none' | 'educated' | 'ordered' | 'case' | 'handed-over'
  handed_to: string | null
  handed_on: string | null
  photos: string
  licence_photos: string
  remarks: string | null
  subject: string
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  complaint: string | null
}

export interface LicencesTable {
  kind: string
  form: 'licence' | 'filing'
  of_operator: string | null
  of_vehicle: string | null
  of_practitioner: string | null
  word: string | null
  serial: string
  scope: string | null
  organ: string | null
  issued_on: string | null
  valid_from: string | null
  valid_to: string | null
  review_due: string | null
  standing: 'normal' | 'suspended' | 'revoked' | 'cancelled' | 'replaced'
  standing_note: string | null
  photos: string
  remarks: string | null
  holder: string
  holder_kind: 'operator' | 'vehicle' | 'practitioner'
  full_number: string
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface MachineDriversTable {
  name: string
  id_number: string
  phone: string | null
  township: string
  village: string | null
  licence_number: string | null
  codes: string
  first_issued_on: string | null
  valid_from: string
  valid_to: string
  state: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface MachineInspectionPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface MachineInspectionUnitsTable {
  id: string
  record_id: string
  position: number
  kind: string
  unit: string
  headcount: number
  names: string | null
}

export interface MachineInspectionsTable {
  day: string
  starts: string
  ends: string | null
  machine: string
  plate: string
  kind: string
  owner: string
  township: string
  place: string
  campaign: string | null
  driver: string | null
  driver_name: string | null
  driver_id_number: string | null
  driver_codes: string | null
  officers: string
  checklist: string
  result: 'pass' | 'correct' | 'fail'
  unplated: 0 | 1
  joint: 0 | 1
  subject: string
  situation: string | null
  handling: string | null
  photos: string
  remarks: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  complaint: string | null
}

export interface MachinesTable {
  name: string
  plate: string | null
  kind: string
  state: string
  brand: string | null
  model: string | null
  body_colour: string | null
  frame_number: string | null
  engine_number: string | null
  manufactured_on: string | null
  owner: string
  owner_kind: string
  owner_id_number: string | null
  owner_credit_code: string | null
  owner_phone: string | null
  owner_address: string | null
  township: string
  village: string | null
  registered_on: string | null
  inspected_to: string | null
  insured_to: string | null
  photos: string
  remarks: string | null
  on_books: 0 | 1
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface NumberSeriesTable {
  series: string
  year: string
  last: number
}

export interface OperatorBusinessesTable {
  id: string
  record_id: string
  position: number
  business: string
}

export interface OperatorsTable {
  name: string
  kind: 'enterprise' | 'trader' | 'cooperative' | 'person'
  state: 'open' | 'suspended' | 'closed'
  credit_code: string | null
  old_number: string | null
  id_number: string | null
  representative: string | null
  phone: string | null
  business: string
  squad: string | null
  township: string | null
  address: string | null
  opened_on: string | null
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface OverloadCheckPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface OverloadChecksTable {
  day: string
  squad: string
  officers: string
  police: string | null
  plate: string
  plate_colour: string
  kind: string | null
  trailer: string | null
  axles: number
  vehicle: string | null
  permit: string | null
  oversize_pass: string | null
  goods: string | null
  origin: string | null
  destination: string | null
  driver: string
  qualification: string | null
  phone: string | null
  operator: string | null
  enterprise: string | null
  first_number: string
  site: string
  first_at: string
  gross: number
  limit: number
  over: number
  over_limit: number
  rate: number
  length: number | null
  width: number | null
  height: number | null
  unloading: string | null
  unloaded: number | null
  recheck_number: string | null
  recheck_at: string | null
  recheck_gross: number | null
  outcome: 'within' | 'released' | 'handed-over' | 'case'
  notified_unit: string | null
  notified_on: string | null
  notified_basis: string | null
  photos: string
  remarks: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface PatrolDaysTable {
  squad: string
  day: string
  logs: number
  minutes: number
  mileage: number
}

export interface PatrolLogPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface PatrolLogSentencesTable {
  id: string
  record_id: string
  position: number
  text: string
  mark: string
  part: string | null
  source: string | null
}

export interface PatrolLogStretchesTable {
  id: string
  record_id: string
  position: number
  section: string
  from: number
  to: number
  direction: string
}

export interface PatrolLogsTable {
  day: string
  starts: string
  ends: string
  minutes: number
  squad: string
  method: string
  weather: string | null
  officers: string
  auxiliaries: string
  vehicle: string | null
  route: string
  mileage: number
  summary: string | null
  pavement: string | null
  facilities: string | null
  control_area: string | null
  vehicle_state: string | null
  equipment: string | null
  handed_over_by: string | null
  taken_over_by: string | null
  leader: string | null
  remarks: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  plan: string | null
}

export interface PatrolPlanPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface PatrolPlanStretchesTable {
  id: string
  record_id: string
  position: number
  section: string
  from: number
  to: number
  direction: string
}

export interface PatrolPlansTable {
  day: string
  squad: string
  shift: string
  starts: string
  ends: string
  officers: string
  auxiliaries: string
  vehicle: string | null
  route: string
  remarks: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface PeopleTable {
  name: string
  kind: string
  squad: string | null
  post: string | null
  certificate: string | null
  certificate_organ: string | null
  certified_from: string | null
  certified_to: string | null
  phone: string | null
  administrator: 0 | 1
  status: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface PhrasesTable {
  part: string
  name: string
  method: string | null
  matter: string | null
  condition: string | null
  kind: string | null
  state: string | null
  text: string
  position: number
  status: string
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface PinsTable {
  person_id: string
  salt: string
  hash: string
  failures: number
  wait_until: string | null
}

export interface PractitionerKindsTable {
  id: string
  record_id: string
  position: number
  kind: string
}

export interface PractitionersTable {
  name: string
  id_number: string | null
  phone: string | null
  kind: string
  qualification: string | null
  qualified_on: string | null
  operator: string | null
  state: 'active' | 'left' | 'barred'
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface PreferencesTable {
  person_id: string
  key: string
  value: string
}

export interface RandomCheckExclusionsTable {
  id: string
  record_id: string
  position: number
  object: string | null
  officer: string | null
  reason: string
  note: string | null
}

export interface RandomCheckObjectPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface RandomCheckObjectsTable {
  task: string
  day: string
  name: string
  kind: 'operators' | 'transport-vehicles' | 'practitioners'
  credit_code: string | null
  representative: string | null
  id_number: string | null
  phone: string | null
  supervision: string | null
  division: string | null
  supervisor: string | null
  operator: string | null
  vehicle: string | null
  practitioner: string | null
  drawn_officers: string
  project: string | null
  officers: string
  change_reason: string | null
  result: 'none' | 'corrected' | 'pending-handling' | 'no-activity' | 'unreachable' | 'uncooperative' | null
  assessment: 'passed' | 'failed' | null
  note: string | null
  remarks: string | null
  photos: string
  state: 'pending' | 'checked'
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
  checklist: string | null
}

export interface RandomChecksTable {
  name: string
  day: string
  until: string
  field: string
  category: string
  matter: string
  matter_kind: string
  method: string
  subject: string
  basis: string
  content: string
  pool: 'operators' | 'transport-vehicles' | 'practitioners'
  business: string | null
  vehicle_kind: string | null
  practitioner_kind: string | null
  township: string | null
  squad: string | null
  share: number | null
  count: number | null
  officers_each: number
  witness: string | null
  published_on: string | null
  published_at: string | null
  remarks: string | null
  drawn_on: string | null
  state: 'planned' | 'drawn' | 'published'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface RandomDrawVoidsTable {
  draw: string
  at: string
  by: string
  reason: string
}

export interface RandomDrawsTable {
  id: string
  task: string
  seq: number
  drawn_at: string
  operator: string
  witness: string
  seed: string
  seed_given: 0 | 1
  algorithm: string
  pool: string
  objects: string
  object_count: number
  object_fingerprint: string
  officers: string
  officer_count: number
  officer_fingerprint: string
  share: number | null
  count: number
  officers_each: number
  exclusions: string
  outcomes: string
}

export interface RateBasesTable {
  period: string
  item: string
  township: string | null
  value: number
  source: string
  remarks: string | null
  from: string
  to: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface RoadConditionsTable {
  day: string
  since: string
  expected_until: string | null
  section: string
  from: number
  to: number | null
  direction: string
  kind: string
  passage: string
  description: string
  detour: string | null
  source: string | null
  state: 'open' | 'ended'
  ended_at: string | null
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface RoadSectionsTable {
  name: string
  route: string
  grade: string
  from: number
  to: number
  unit: string | null
  township: string | null
  squad: string | null
  status: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface SearchDocsTable {
  ord: Generated<number>
  register: string
  record_id: string
  title: string
  text: string
  initials: string
}

export interface SettingsTable {
  key: string
  value: string
}

export interface SiteRecordsTable {
  patrol: string
  day: string
  starts: string
  ends: string | null
  state: 'open' | 'done'
  matter: string
  kind: string | null
  section: string
  from: number
  to: number | null
  direction: string
  place: string
  condition: 'normal' | 'abnormal'
  description: string | null
  handling: string | null
  to_case: 0 | 1
  photos: string
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface SquadsTable {
  name: string
  position: number
  phone: string | null
  status: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface TalkPeopleTable {
  record_id: string
  field: string
  position: number
  person_id: string
  day: string
}

export interface TalksTable {
  day: string
  starts: string | null
  ends: string | null
  operator: string
  visit: string | null
  attendee: string
  attendee_post: string | null
  host: string
  officers: string
  place: string | null
  kind: string
  reason: string
  demands: string
  undertaking: string | null
  due: string | null
  done_on: string | null
  outcome: string | null
  photos: string
  state: 'open' | 'done'
  id: string
  version: number
  number: string
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface TransportVehiclesTable {
  plate: string
  plate_colour: string
  kind: string
  operator: string | null
  state: 'active' | 'suspended' | 'left' | 'cancelled'
  vin: string | null
  model: string | null
  seats: number | null
  tonnage: number | null
  axles: number | null
  registered_on: string | null
  inspected_to: string | null
  insured_to: string | null
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface ViewsTable {
  id: string
  person_id: string
  register: string
  name: string
  query: string
  columns: string
  is_default: 0 | 1
}

export interface VisitCapsTable {
  year: number
  operator: string | null
  business: string | null
  cap: number
  published_by: string
  published_on: string
  document: string
  remarks: string | null
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface VisitMattersTable {
  name: string
  kind: string
  basis: string
  content: string | null
  unit: string
  published_on: string
  published_at: string | null
  yearly_cap: number | null
  status: string
  remarks: string | null
  initials: string
  id: string
  version: number
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  deleted_at: string | null
  deleted_reason: string | null
  warning_reason: string | null
}

export interface Schema {
  attachments: AttachmentsTable
  audit_log: AuditLogTable
  backups: BackupsTable
  brigade_vehicles: BrigadeVehiclesTable
  calendar_days: CalendarDaysTable
  calendar_years: CalendarYearsTable
  campaigns: CampaignsTable
  checklists: ChecklistsTable
  complaints: ComplaintsTable
  defect_people: DefectPeopleTable
  defect_steps: DefectStepsTable
  defects: DefectsTable
  dictionary_entries: DictionaryEntriesTable
  document_contents: DocumentContentsTable
  document_items: DocumentItemsTable
  document_people: DocumentPeopleTable
  documents: DocumentsTable
  drafts: DraftsTable
  duty_log_people: DutyLogPeopleTable
  duty_logs: DutyLogsTable
  duty_orders: DutyOrdersTable
  duty_reports: DutyReportsTable
  duty_shift_people: DutyShiftPeopleTable
  duty_shifts: DutyShiftsTable
  enterprise_visit_matters: EnterpriseVisitMattersTable
  enterprise_visit_people: EnterpriseVisitPeopleTable
  enterprise_visits: EnterpriseVisitsTable
  finding_steps: FindingStepsTable
  findings: FindingsTable
  issued_documents: IssuedDocumentsTable
  lead_people: LeadPeopleTable
  leads: LeadsTable
  licence_check_matters: LicenceCheckMattersTable
  licence_check_people: LicenceCheckPeopleTable
  licence_checks: LicenceChecksTable
  licences: LicencesTable
  machine_drivers: MachineDriversTable
  machine_inspection_people: MachineInspectionPeopleTable
  machine_inspection_units: MachineInspectionUnitsTable
  machine_inspections: MachineInspectionsTable
  machines: MachinesTable
  number_series: NumberSeriesTable
  operator_businesses: OperatorBusinessesTable
  operators: OperatorsTable
  overload_check_people: OverloadCheckPeopleTable
  overload_checks: OverloadChecksTable
  patrol_days: PatrolDaysTable
  patrol_log_people: PatrolLogPeopleTable
  patrol_log_sentences: PatrolLogSentencesTable
  patrol_log_stretches: PatrolLogStretchesTable
  patrol_logs: PatrolLogsTable
  patrol_plan_people: PatrolPlanPeopleTable
  patrol_plan_stretches: PatrolPlanStretchesTable
  patrol_plans: PatrolPlansTable
  people: PeopleTable
  phrases: PhrasesTable
  pins: PinsTable
  practitioner_kinds: PractitionerKindsTable
  practitioners: PractitionersTable
  preferences: PreferencesTable
  random_check_exclusions: RandomCheckExclusionsTable
  random_check_object_people: RandomCheckObjectPeopleTable
  random_check_objects: RandomCheckObjectsTable
  random_checks: RandomChecksTable
  random_draw_voids: RandomDrawVoidsTable
  random_draws: RandomDrawsTable
  rate_bases: RateBasesTable
  road_conditions: RoadConditionsTable
  road_sections: RoadSectionsTable
  search_docs: SearchDocsTable
  settings: SettingsTable
  site_records: SiteRecordsTable
  squads: SquadsTable
  talk_people: TalkPeopleTable
  talks: TalksTable
  transport_vehicles: TransportVehiclesTable
  views: ViewsTable
  visit_caps: VisitCapsTable
  visit_matters: VisitMattersTable
}
