/** The shapes of the REST interface, as the pages read them. Times are ISO 8601 in UTC. */
import type { SpecimenType } from './specimenTypes'

export interface List<T> {
  items: T[]
  next?: string
}
export interface Site {
  code: string
  name: string
  city?: string
}
export interface Session {
  user: {
    username: string
    displayName: string
    roles: string[]
    sites?: Site[]
    permissions: string[]
  }
  csrfToken?: string
  expiresAt: string
}
/** A specimen that a visit is meant to bring: one tube, and what it is divided into. */
export interface Anticipated {
  code: string
  type: string
  typeName: string
  tubeFormat?: string
  quantity: number
  unit: string
  aliquots?: { count: number; quantity: number; type: string; unit: string; tubeFormat?: string }
  storageClass?: string
  storageCelsiusMax?: number
}
export interface CollectionEvent {
  code: string
  name: string
  dayOffset: number
  windowDays: number
  anticipated: Anticipated[]
}
export interface CollectionSlot extends Anticipated {
  status: 'COLLECTED' | 'SCANNED' | 'MISSED' | 'PENDING'
  barcode?: string
  reason?: string
}
export interface TubeVerdict {
  barcode: string
  outcome: string
  anticipated?: string
  kit?: string
  detail?: string
}
export interface CollectionPreview {
  tubes: TubeVerdict[]
  anticipated: CollectionSlot[]
  acceptable: boolean
}
export interface ScheduledVisit {
  study: string
  event: string
  eventName: string
  dueOn: string
  from: string
  until: string
  status: string
  visit?: string
}
export interface CodedName {
  code: string
  name: string
}
export interface Reference {
  specimenTypes: SpecimenType[]
  specimenClasses: CodedName[]
  units: CodedName[]
  tubeFormats: CodedName[]
  publishedSampleTypes: { bbmriDe: string[]; miabis: string[] }
  containerTypes: { code: string; name: string; kind: string; rows: number; columns: number }[]
  sites: Site[]
  studies: { code: string; title: string; events: CollectionEvent[] }[]
  consentForms: { form: string; purposes: { purpose: string; label: string }[] }[]
}
export type CodeKind = 'SPECIMEN' | 'CONTAINER' | 'DONOR' | 'VISIT' | 'SHIPMENT' | 'KIT' | 'UNKNOWN'
export interface CodeMeaning {
  code: string
  kind: CodeKind
  title: string
  facts: { label: string; value: string }[]
  actions: { id: string; label: string }[]
  path?: string
}
export interface Provision {
  purpose: string
  label?: string
  decision: 'PERMIT' | 'DENY'
  validFrom?: string
  validUntil?: string
}
export interface Donor {
  code: string
  site: string
  sex: string
  birthYear?: number
  status: string
  enrolledAt: string
  studies: string[]
  consents: { form: string; status: string; signedAt: string; provisions: Provision[] }[]
  withdrawals: { scope: string; requestedBy: string; requestedAt: string }[]
  visits: {
    code: string
    study: string
    event?: string
    eventName?: string
    visitedAt: string
    status: string
  }[]
  version: number
}
export interface Identity {
  givenName: string
  familyName: string
  birthDate: string
  sex: string
  email?: string
  phone?: string
}
export interface SpecimenLine {
  barcode: string
  type: string
  typeName: string
  lineage: string
  status: string
  donor: string
  study: string
  site: string
  availableQuantity: number
  unit: string
  collectedAt: string
  place?: string
  version: number
}
export interface Specimen extends SpecimenLine {
  initialQuantity: number
  visit?: string
  parent?: string
  children: SpecimenLine[]
  donors?: string[]
  holds: { reason: string; placedAt: string; note?: string }[]
  labels: { kind: string; text: string }[]
  position?: {
    box: string
    boxName: string
    position: string
    path?: { code: string; name: string }[]
    setPointCelsius?: number
  }
}
export interface QuantityEntry {
  sequence: number
  kind: string
  quantity: number
  resultingQuantity: number
  unit: string
  related?: string
  reference?: string
  reason?: string
  eventTime: string
  actor?: string
}
export interface Quantities {
  barcode: string
  available: number
  unit: string
  version: number
  entries: QuantityEntry[]
}
export interface LineageNode {
  barcode: string
  generation: number
  typeName: string
  lineage: string
  status: string
  availableQuantity: number
  unit: string
}
export interface Lineage {
  nodes: LineageNode[]
  edges: { parent: string; child: string }[]
  hidden: number
  complete: boolean
}
export interface Visit {
  code: string
  donor: string
  study: string
  event?: string
  eventName?: string
  site: string
  visitedAt: string
  status: 'OPEN' | 'CLOSED' | 'MISSED'
  reason?: string
  specimens: SpecimenLine[]
  anticipated: CollectionSlot[]
  unplanned: { barcode: string; reason: string }[]
}
export interface CustodyEvent {
  id: string
  sequence: number
  eventTime: string
  recordedAt: string
  businessStep: string
  disposition: string
  fromCustodian?: string
  toCustodian: string
  fromPlace?: string
  toPlace: string
  actor: string
  relatedKind?: string
  relatedCode?: string
  note?: string
  signatures: { name: string; meaning: string; reason: string; signedAt: string }[]
  hash: string
}
export interface Custody {
  barcode: string
  verification: { status: 'VERIFIED' | 'BROKEN'; checkedAt: string; brokenAt?: number; finding?: string }
  events: CustodyEvent[]
}
export interface HistoryLine {
  kind: 'STAY' | 'GAP'
  from: string
  until: string
  seconds: number
  custodian: string
  place: string
  path: { code: string; name?: string; position?: string }[]
  pathAssumed: boolean
  temperature: { source: string; min?: number; mean?: number; max?: number; readings: number; setPoint?: number }
  reasons: string[]
  begunBy: string[]
  endedBy: string[]
}
export interface HistoryEvent {
  id: string
  sequence: number
  businessStep: string
  recordedAt: string
  toldBy: string
  correctedBy?: string
  signatures: { name: string; meaning: string; signedAt: string }[]
}
export interface History {
  kind: 'SPECIMEN' | 'CONTAINER'
  code: string
  from?: string
  until: string
  ended: boolean
  gapSeconds: number
  lines: HistoryLine[]
  events: HistoryEvent[]
}
export interface Container {
  code: string
  name: string
  type: string
  kind: string
  site: string
  setPointCelsius?: number
  rows: number
  columns: number
  occupied: number
  capacity: number
  children: number
}
export interface TubeFacts {
  barcode: string
  type: string
  typeName?: string
  status: string
  donor: string
  study?: string
  availableQuantity: number
  unit: string
  collectedAt: string
}
export interface BoxMap {
  code: string
  name: string
  type: string
  rows: number
  columns: number
  site: string
  study?: string
  path: { code: string; name: string }[]
  setPointCelsius?: number
  version: number
  wells: { position: string; row: number; column: number; specimen?: TubeFacts }[]
}
export type Outcome =
  | 'NEW'
  | 'MOVED_HERE'
  | 'ALREADY_HERE'
  | 'MOVED_WITHIN'
  | 'MISSING'
  | 'UNKNOWN'
  | 'DUPLICATE'
  | 'UNREAD'
  | 'EMPTY'
  | 'REFUSED'
export interface PlannedWell {
  position: string
  outcome: Outcome
  barcode?: string
  from?: string
  refusal?: { slug: string; detail: string }
  specimen?: TubeFacts
}
export interface Plan {
  box: string
  version: number
  scan: { read: number; empty: number; unread: number; rackCode?: string }
  wells: PlannedWell[]
  counts: Partial<Record<Outcome, number>>
  committable: boolean
}
/** A scan that a rack scanner sent and nobody has looked at. */
export interface WaitingScan {
  id: string
  site: string
  device: string
  name: string
  scannedAt: string
  rackCode?: string
  box?: string
  rows: number
  columns: number
  read: number
  unread: number
}
export interface RackScan {
  id: string
  grid: { wells: { position: string; barcode?: string; state?: 'UNREAD' }[] }
}
/** What the interface knows; words for them stand in src/i18n. */
export const categories = ['UN3373', 'EXEMPT', 'NOT_REGULATED'] as const
export const coolants = ['DRY_ICE', 'LN2_DRY', 'GEL', 'AMBIENT'] as const

export interface Shipment {
  code: string
  fromSite: string
  toSite: string
  status: string
  carrier?: string
  trackingNumber?: string
  category: string
  coolant: string
  dryIceKg?: number
  celsiusMax?: number
  seal?: string
  couriers?: { username: string; displayName: string }[]
  createdAt: string
  handedOverAt?: string
  deliveredAt?: string
  receivedAt?: string
  version: number
  items?: {
    barcode: string
    type?: string
    typeName?: string
    outcome: string
    packedAt?: string
    receivedAt?: string
  }[]
  itemCount?: number
  updates?: {
    id: string
    kind: string
    occurredAt: string
    recordedAt: string
    courier: string
    temperatureCelsius?: number
    place?: string
    note?: string
    late: boolean
  }[]
  discrepancies?: {
    id: string
    kind: string
    barcode?: string
    openedAt: string
    resolvedAt?: string
    resolution?: string
  }[]
  excursion?: boolean
}
export interface ReceiptPreview {
  expected: number | string[]
  received: string[]
  missing: string[]
  extra: string[]
  damaged: string[]
}
export interface FeedRun {
  id: string
  registry: string
  status: string
  requestedAt: string
  finishedAt?: string
  total?: number
  read: number
  created: number
  updated: number
  unchanged: number
  deleted: number
  excluded: number
  perSecond?: number
  failure?: string
}
export interface Registry {
  code: string
  name: string
  dialect: string
  studies: string[]
  lastRun?: FeedRun
  resources?: { live: number; deleted: number }
}
export interface AuditEntry {
  recordedAt: string
  actor?: string
  action: string
  outcome: string
  subject?: string
  reason?: string
  requestId: string
}

export interface DonorLine {
  code: string
  site: string
  sex: string
  birthYear: number
  status: string
  enrolledAt: string
}

export interface QcMeasure {
  code: string
  name: string
  unit: string
}
export interface ProcessingEvent {
  id: string
  /** The tube it was done to: this one, or one that it was made of. */
  of: string
  at: string
  recordedAt: string
  actor: string
  source: string
  note?: string
  corrects?: string
  declaredWrongBy?: string
  event: { kind: string } & Record<string, string | number | boolean | undefined>
}
export interface ProcessingHistory {
  barcode: string
  events: ProcessingEvent[]
}
export interface DerivedValue {
  value?: number
  unit: string
  assumed: boolean
  missing?: { event?: string; detail: string }
}
export interface DerivedTimes {
  barcode: string
  frozen?: boolean
  freezeThawCycles: DerivedValue
  warmIschaemia: DerivedValue
  coldIschaemia: DerivedValue
  toCentrifugation: DerivedValue
  centrifugedToFrozen: DerivedValue
  collectedToFrozen: DerivedValue
  fixation: DerivedValue
  atBench: DerivedValue
}
export interface ThermalExposure {
  barcode: string
  bands: { band: string; minutes: number; minutesAbove: number }[]
  ambientMinutes: number
  unknownMinutes: number
}
