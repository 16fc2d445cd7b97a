import { describe, expect, it } from 'vitest'
import type { BatchPreview, FreePlace } from '@/api/lineage'
import type { BoxMap } from '@/api/model'
import { batchWells, inTurn, leftOf, nextPlace, TUBES_MAX } from '@/lineage/batch'

const standing = { barcode: '0412345678', type: 'PLASMA', typeName: 'Plasma', status: 'AVAILABLE', donor: 'D-1', study: 'NEPHRO-1', availableQuantity: 1, unit: 'mL', collectedAt: '' } as const
const box: BoxMap = {
  code: 'BX-1', name: 'Box', type: 'T', rows: 2, columns: 3, site: 'HDB', path: [], version: 1,
  wells: [{ position: 'A1', row: 0, column: 0, barcode: standing.barcode, specimen: standing }],
}
const free: FreePlace[] = [
  { position: 'A2', row: 0, column: 1, offer: 'NEVER_USED' },
  { position: 'A3', row: 0, column: 2, offer: 'NEVER_USED' },
  { position: 'B1', row: 1, column: 0, offer: 'NEVER_USED' },
]

describe('tubes that are counted out', () => {
  it('take the best free places and keep the codes they were given', () => {
    const given = inTurn(free, 1, []).map((tube) => ({ ...tube, barcode: 'T-1' }))
    expect(inTurn(free, 2, given)).toEqual([{ position: 'A2', barcode: 'T-1' }, { position: 'A3', barcode: undefined }])
  })
  it('keep their codes when the places are others', () => {
    expect(inTurn(free.slice(1), 1, [{ position: 'A2', barcode: 'T-1' }])).toEqual([{ position: 'A3', barcode: 'T-1' }])
  })
  it('are no more than there is room for, nor than one act makes', () => {
    expect(inTurn(free, 9, [])).toHaveLength(3)
    const many = Array.from({ length: 200 }, (_, column) => ({ position: `A${column}`, row: 0, column }))
    expect(inTurn(many, 200, [])).toHaveLength(TUBES_MAX)
  })
})

describe('the place of the next tube', () => {
  it('is the one that was chosen, else the first that is left', () => {
    expect(nextPlace(free, [], 'B1')).toBe('B1')
    expect(nextPlace(free, [{ position: 'A2', barcode: 'T-1' }])).toBe('A3')
  })
  it('is never one where something stands, whatever was chosen', () => {
    expect(nextPlace(free, [{ position: 'A2', barcode: 'T-1' }], 'A2')).toBe('A3')
    expect(nextPlace(free, [], 'A1')).toBe('A2')
    expect(nextPlace([], [], 'A1')).toBeUndefined()
  })
})

describe('the map of a batch', () => {
  const tubes = [{ position: 'A2', barcode: 'T-1' }, { position: 'B1', barcode: 'T-2' }]
  const preview: BatchPreview = {
    parent: '1', parentVersion: 0, left: 1, unit: 'mL', consumesParent: false, aliquots: [], taken: ['T-2'], committable: false,
    placement: {
      box: 'BX-1', version: 1, scan: { read: 2, empty: 4, unread: 0 }, counts: {}, committable: false,
      wells: [
        { position: 'A2', outcome: 'REFUSED', barcode: 'T-1', refusal: { slug: 'x', detail: 'kept for others' } },
        { position: 'B1', outcome: 'NEW', barcode: 'T-2' },
      ],
    },
  }
  const at = (position: string, seen?: BatchPreview) => batchWells(box, free, tubes, seen).find((well) => well.position === position)

  it('shows what stands there besides what is to be made', () => {
    expect(at('A1', preview)).toMatchObject({ outcome: 'OCCUPIED', barcode: '0412345678' })
    expect(at('A3', preview)).toMatchObject({ outcome: 'EMPTY' })
    expect(at('A2')).toMatchObject({ outcome: 'NEW', barcode: 'T-1' })
  })
  it('marks what is refused, and a code that another specimen has', () => {
    expect(at('A2', preview)).toMatchObject({ outcome: 'REFUSED', refusal: 'kept for others' })
    expect(at('B1', preview)).toMatchObject({ outcome: 'REFUSED', refusal: undefined })
  })
  it('takes no verdict on a tube that stood there before', () => {
    expect(batchWells(box, free, [{ position: 'A2', barcode: 'T-9' }], preview)[1]).toMatchObject({ outcome: 'NEW' })
  })
  it('calls free places as the box does', () => {
    const roman = free.map((place) => ({ ...place, position: `I-${place.column}` }))
    expect(batchWells(box, roman, []).slice(1, 3).map((well) => well.position)).toEqual(['I-1', 'I-2'])
  })
})

it('what is left is told in the steps of the ledger', () => {
  expect(leftOf(0.3, 3, 0.1)).toBe(0)
  expect(leftOf(1, 3, 0.5)).toBe(-0.5)
})
