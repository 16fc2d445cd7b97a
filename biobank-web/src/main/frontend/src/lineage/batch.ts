import type { BatchPreview, BatchTube, FreePlace } from '@/api/lineage'
import type { BoxMap } from '@/api/model'
import { wellsOf, type Well } from '@/components/boxWells'

/** A 96-tube rack of them. */
export const TUBES_MAX = 96

/** The first free places; the codes that were given before stay with their turn. */
export const inTurn = (free: Pick<FreePlace, 'position'>[], count: number, given: BatchTube[]): BatchTube[] =>
  free.slice(0, Math.min(count, TUBES_MAX)).map(({ position }, turn) => ({ position, barcode: given[turn]?.barcode }))

/** Where the next tube goes: the chosen place if nothing stands there yet, else the first that is left. */
export function nextPlace(free: FreePlace[], tubes: BatchTube[], chosen?: string): string | undefined {
  const left = free.filter(({ position }) => !tubes.some((tube) => tube.position === position))
  return (left.find(({ position }) => position === chosen) ?? left[0])?.position
}

/** The box as it stands, with the tubes that are to be made at their places. */
export function batchWells(box: BoxMap, free: FreePlace[], tubes: BatchTube[], preview?: BatchPreview): Well[] {
  const named = new Map(free.map((place) => [`${place.row}/${place.column}`, place.position]))
  const planned = new Map(tubes.map((tube) => [tube.position, tube]))
  return wellsOf(box).map((well) => {
    const position = named.get(`${well.row}/${well.column}`) ?? well.position
    const tube = planned.get(position)
    if (!tube) return { ...well, position }
    const judged = preview?.placement.wells.find((one) => one.position === position && one.barcode === tube.barcode)
    const isTaken = tube.barcode !== undefined && (preview?.taken.includes(tube.barcode) ?? false)
    return {
      ...well,
      position,
      barcode: tube.barcode,
      outcome: isTaken ? 'REFUSED' : (judged?.outcome ?? 'NEW'),
      refusal: judged?.refusal?.detail,
    }
  })
}

/** What stays in the parent, in steps of the ledger: four decimals, and no minus before zero. */
export const leftOf = (available: number, tubes: number, each: number): number =>
  Math.round((available - tubes * each) * 10_000) / 10_000 + 0
