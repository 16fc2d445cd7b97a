import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'

describe('a refusal', () => {
  it('names each tube that was refused, with its reason', () => {
    const items = [
      { barcode: 'T-1', refusal: { slug: 'of-another-type', detail: 'T-1 is Serum.' } },
      { barcode: 'T-2', holds: 1, needed: 2, unit: 'mL' },
    ]
    const problem = new Problem(422, 'pool-refused', 'Nothing was pooled.', { items })
    expect(problem.refused).toEqual([{ barcode: 'T-1', slug: 'of-another-type', detail: 'T-1 is Serum.' }])
    expect(new Problem(422, 'x', 'x').refused).toEqual([])
  })
  it('says what one field lacks', () => {
    const problem = new Problem(400, 'invalid-request', 'x', { errors: [{ pointer: '/barcode', detail: 'is taken' }] })
    expect(problem.fault('/barcode')).toBe('is taken')
    expect(problem.fault('/count')).toBeUndefined()
  })
})
