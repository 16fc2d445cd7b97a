import { beforeEach, describe, expect, it } from 'vitest'
import de from '@/i18n/de.json'
import { orderOf, papers, remembered, templatesOf, type Printing } from '@/components/useLabels'

const printing = (over: Partial<Printing>): Printing => ({ paper: 'ROLL', dpi: 300, firstFree: 1, ...over })

describe('an order of labels', () => {
  it('names the place on a used sheet', () => {
    expect(orderOf(['A'], 'TUBE', printing({ paper: 'A4', firstFree: 5 }))).toEqual({
      codes: ['A'], template: 'TUBE', format: 'PDF', dpi: 300, paper: 'A4', firstFree: 5,
    })
  })
  it('has no place on a roll', () => {
    expect(orderOf(['A'], 'BOX', printing({ firstFree: 5 }))).not.toHaveProperty('firstFree')
  })
  it('is ZPL for a label printer, in its resolution', () => {
    expect(orderOf(['A'], 'SHIPPER', printing({ paper: 'ZPL', dpi: 203 }))).toEqual({
      codes: ['A'], template: 'SHIPPER', format: 'ZPL', dpi: 203,
    })
  })
})

describe('how a desk prints', () => {
  beforeEach(() => localStorage.clear())

  it('is taken up again', () => {
    localStorage.setItem('labels', '{"paper":"ZPL","dpi":600}')
    expect(remembered()).toEqual({ paper: 'ZPL', dpi: 600, firstFree: 1 })
  })
  it('is a roll at 300 dpi where nothing, or nonsense, was remembered', () => {
    for (const nonsense of ['', '{"paper":"STONE","dpi":72}', '{', 'null']) {
      localStorage.setItem('labels', nonsense)
      expect(remembered()).toEqual({ paper: 'ROLL', dpi: 300, firstFree: 1 })
    }
  })
  it('has words for every label and paper', () => {
    const templates = Object.values(templatesOf).flat()
    expect(Object.keys(de.labelTemplate).sort()).toEqual([...new Set(templates)].sort())
    expect(Object.keys(de.labelPaper).sort()).toEqual([...papers].sort())
  })
})
