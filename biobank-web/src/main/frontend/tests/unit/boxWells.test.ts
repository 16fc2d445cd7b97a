import { describe, expect, it } from 'vitest'
import type { BoxMap, Plan } from '@/api/model'
import { isConflict, rowLabel, wellsOf } from '@/components/boxWells'

const specimen = { barcode: '0412345678', type: 'EDTA-P', typeName: 'EDTA plasma', status: 'AVAILABLE', donor: 'D-1', study: 'NEPHRO-1', availableQuantity: 1, unit: 'mL', collectedAt: '' } as const
const box: BoxMap = {
  code: 'BX-1', name: 'Box', type: 'T', rows: 8, columns: 12, site: 'HDB', path: [], version: 1,
  wells: [{ position: 'B3', row: 1, column: 2, barcode: specimen.barcode, specimen }],
}
const plan: Plan = {
  box: 'BX-1', version: 1, committable: false, counts: { MISSING: 1 }, scan: { read: 0, empty: 96, unread: 0 },
  wells: [{ position: 'B03', outcome: 'MISSING', barcode: '0412345678' }],
}

describe('the wells of a box', () => {
  it('are all there, row by row', () => {
    const wells = wellsOf(box)
    expect(wells).toHaveLength(96)
    expect(wells[14]).toMatchObject({ position: 'B3', outcome: 'OCCUPIED' })
    expect(wells[95]).toMatchObject({ position: 'H12', outcome: 'EMPTY' })
  })
  it('stay taken where nothing is told of the tube', () => {
    const foreign = { ...box, wells: [{ position: 'B3', row: 1, column: 2, barcode: '0412345678' }] }
    expect(wellsOf(foreign)[14]).toMatchObject({ outcome: 'OCCUPIED', barcode: '0412345678' })
  })
  it('show the plan, whichever way it writes a position', () => {
    const well = wellsOf(box, plan)[14]!
    expect(well.outcome).toBe('MISSING')
    expect(isConflict(well)).toBe(true)
  })
  it('count rows beyond Z by two letters', () => {
    expect([0, 25, 26, 31].map(rowLabel)).toEqual(['A', 'Z', 'AA', 'AF'])
  })
})
