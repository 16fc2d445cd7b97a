import type { BoxMap, Outcome, Plan, TubeFacts } from '@/api/model'

export interface Well {
  position: string
  row: number
  column: number
  outcome: Outcome | 'OCCUPIED'
  barcode?: string
  specimen?: TubeFacts
  from?: string
  refusal?: string
}

const CONFLICTS = new Set<Well['outcome']>([
  'MOVED_HERE',
  'MOVED_WITHIN',
  'MISSING',
  'UNKNOWN',
  'DUPLICATE',
  'UNREAD',
  'REFUSED',
])

/** What differs from "a new tube at a free place" or "as it was". */
export const isConflict = (well: Well) => CONFLICTS.has(well.outcome)

/** Spreadsheet letters: A..Z, AA.. */
export function rowLabel(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26))
  return row < 26 ? letter : rowLabel(Math.floor(row / 26) - 1) + letter
}

/** Positions are compared without leading zeros: A01 is A1. */
const plain = (position: string) => position.toUpperCase().replace(/^([A-Z]+)0+(?=\d)/, '$1')

/** Every well of the box: as it stands, or as a plan would make it. */
export function wellsOf(box: BoxMap, plan?: Plan): Well[] {
  const standing = new Map(box.wells.map((well) => [`${well.row}/${well.column}`, well]))
  const planned = new Map(plan?.wells.map((well) => [plain(well.position), well]))
  return Array.from({ length: box.rows * box.columns }, (_, index) => {
    const row = Math.floor(index / box.columns)
    const column = index % box.columns
    const now = standing.get(`${row}/${column}`)
    const position = now?.position ?? `${rowLabel(row)}${column + 1}`
    const place = { position, row, column }
    if (!plan) return { ...place, ...asItStands(now) }
    const then = planned.get(plain(position))
    return {
      ...place,
      outcome: then?.outcome ?? 'EMPTY',
      barcode: then?.barcode,
      specimen: then?.specimen,
      from: then?.from,
      refusal: then?.refusal?.detail,
    }
  })
}

function asItStands(now?: BoxMap['wells'][number]): Pick<Well, 'outcome' | 'specimen' | 'barcode'> {
  return now ? { outcome: 'OCCUPIED', specimen: now.specimen, barcode: now.barcode } : { outcome: 'EMPTY' }
}

/** The legend: which outcomes a plan has, and how many. */
export function outcomesIn(plan?: Plan): { outcome: Outcome; count: number }[] {
  const counts = Object.entries(plan?.counts ?? {}) as [Outcome, number][]
  return counts.filter(([, count]) => count > 0).map(([outcome, count]) => ({ outcome, count }))
}
