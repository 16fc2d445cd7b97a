import { describe, expect, it } from 'vitest'
import { sum, unfit, type Parent } from '@/lineage/pool'

const tube = (over: Partial<Parent> = {}): Parent => ({
  barcode: 'T-1', type: 'PLASMA', study: 'NEPHRO-1', site: 'HDB', status: 'AVAILABLE', availableQuantity: 1, unit: 'mL', ...over,
})

describe('a tube for a pool', () => {
  it('is available, and of the study, site and type of the first', () => {
    expect(unfit(tube({ barcode: 'T-2' }), tube())).toBeUndefined()
    expect(unfit(tube({ status: 'ON_HOLD' }), tube())).toBe('specimen-not-available')
    expect(unfit(tube({ study: 'ONKO-LIQ' }), tube())).toBe('of-another-study')
    expect(unfit(tube({ site: 'MUC' }), tube())).toBe('at-another-site')
    expect(unfit(tube({ type: 'SERUM' }), tube())).toBe('of-another-type')
  })
  it('is judged even if it is the first', () => {
    const first = tube({ status: 'RESERVED' })
    expect(unfit(first, first)).toBe('specimen-not-available')
  })
})

it('quantities are added in the steps of the ledger', () => {
  expect(sum([0.1, 0.2])).toBe(0.3)
  expect(sum([])).toBe(0)
})
