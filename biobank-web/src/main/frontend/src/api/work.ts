/** The shapes of orders, stock-takes, alarms and evacuations, as the pages read them. */

/** What a person enters to sign an act: the password again, what it means, and why. */
export interface SignatureClaim {
  username?: string
  password: string
  meaning: string
  reason: string
}

export const orderPurposes = ['USE', 'SHARE_DATA', 'TRANSFER', 'OUTSIDE_GDPR', 'GENETIC', 'COMMERCIAL'] as const

export interface OrderSummary {
  code: string
  site: string
  study: string
  status: string
  project: string
  requester: string
  recipient: string
  submittedAt: string
  tubes: number
  version: number
}
export interface OrderItem {
  barcode: string
  typeName: string
  status: string
  substituteFor?: string
  takenFrom?: string
  quantity: number
  quantityOut?: number
  quantityBack?: number
  unit: string
}
export interface Order extends OrderSummary {
  purposes: string[]
  note?: string
  submittedBy: string
  decidedBy?: string
  decidedAt?: string
  conditions?: string
  signedHandover: boolean
  reason?: string
  handedOverAt?: string
  takenBy?: string
  lines: { lineNumber: number; type: string; count: number; minQuantity: number }[]
  items: OrderItem[]
}
export interface PickTube {
  barcode: string
  position: string
  type: string
  quantity: number
  unit: string
}
export interface PickBox {
  code: string
  name: string
  way: string
  tubes: PickTube[]
}
export interface PickList {
  order: string
  status: string
  tubes: number
  boxes: number
  doors: { code: string; name: string; way: string; boxes: PickBox[] }[]
  astray: { barcode: string; type: string; place: string }[]
}
export interface Picked {
  status: string
  left: number
  scans: { number: number; barcode?: string; outcome: string; detail: string }[]
}
export interface Substitute {
  barcode: string
  type: string
  quantity: number
  unit: string
  place: string
}
export interface ReportedMissing {
  missing: string
  left: number
  substitutes: Substitute[]
}

export interface StockTake {
  code: string
  site: string
  container: string
  status: string
  note?: string
  openedBy: string
  openedAt: string
  endedAt?: string
}
export interface CountedBox {
  code: string
  name: string
  progress: string
  counts: number
}
export interface StockTakeDetails extends StockTake {
  boxes: CountedBox[]
}
export interface CountReceipt {
  box: string
  number: number
  read: number
  unread: string[]
  readTwice: string[]
}
export interface Difference {
  kind: string
  position: string
  barcode?: string
  recordedAt?: string
  reason?: string
}
export interface BoxResult {
  box: string
  state: string
  changedSince: boolean
  counts: { number: number; countedBy: string; countedAt: string; asExpected: number; differences: Difference[] }[]
}

export interface Alarm {
  id: string
  container: string
  containerName: string
  site: string
  probe?: string
  kind: string
  severity: string
  state: string
  since: string
  raisedAt: string
  worst?: number
  expected: boolean
  acknowledgedAt?: string
  acknowledgedBy?: string
  reason?: string
  endedAt?: string
}

export interface EvacuationMove {
  container: string
  from: string
  to: string
  place: string
  tubes: number
  celsiusMax: number
  state: string
  doneBy?: string
}
export interface EvacuationProgress {
  planned: number
  done: number
  left: number
  tubesPlanned: number
  tubesDone: number
  tubesLeft: number
}
export interface Evacuation {
  id: string
  container: string
  site: string
  state: string
  reason?: string
  plannedBy: string
  plannedAt: string
  progress: EvacuationProgress
  openings: { number: number; freezer: string; moves: EvacuationMove[] }[]
  left: { container: string; from: string; tubes: number; celsiusMax: number; detail: string }[]
}
export interface EvacuationScanAnswer {
  outcome: string
  words: string
  progress: EvacuationProgress
}
