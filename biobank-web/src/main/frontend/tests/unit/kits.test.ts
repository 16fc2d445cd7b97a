import { describe, expect, it } from 'vitest'
import { allows, kitStatuses, labelsOf, type Kit, type KitStatus, type KitStep } from '@/api/kits'
import de from '@/i18n/de.json'
import { filled, isComplete, isScanned, kitsBody, nextPlace, OWN, type DraftKit } from '@/kits/filling'

const kit = (status: KitStatus, code = 'K-1'): Kit => ({
  code, study: 'S', event: 'V1', site: 'HDB', status, assembledAt: '2026-11-01T08:00:00Z',
  tubes: [{ anticipated: 'EDTA', type: 'WHOLE_BLOOD', typeName: 'Whole blood', quantity: 9, unit: 'mL', barcode: `${code}-A` }],
})
const slots = [OWN, 'EDTA', 'SPOT']
/** What a scanner does: each code goes to the next free place. */
const scanned = (codes: string[], of: string[] = slots) =>
  codes.reduce<DraftKit[]>((kits, code) => filled(kits, nextPlace(kits, of), code), [])

describe('a step of kits', () => {
  it('may begin where the table of docs/protocols.md says', () => {
    const from = (step: KitStep) => kitStatuses.filter((status) => allows(step, [kit(status)]))
    expect(from('dispatches')).toEqual(['ASSEMBLED'])
    expect(from('returns')).toEqual(['SENT'])
    expect(from('voidings')).toEqual(['ASSEMBLED', 'SENT', 'EXPIRED'])
  })
  it('is for all of them or none', () => {
    expect(allows('dispatches', [kit('ASSEMBLED'), kit('SENT')])).toBe(false)
    expect(allows('dispatches', [])).toBe(false)
  })
  it('has words for every status', () => {
    expect(Object.keys(de.kitStatus).sort()).toEqual([...kitStatuses].sort())
  })
})

it('labels of kits are printed kit by kit, its own first', () => {
  expect(labelsOf([kit('SENT', 'K-1'), kit('SENT', 'K-2')])).toEqual(['K-1', 'K-1-A', 'K-2', 'K-2-A'])
})

describe('scanning pre-printed codes', () => {
  it('fills a kit, then begins the next', () => {
    expect(scanned(['K1', 'A1', 'B1', 'K2'])).toEqual([
      { code: 'K1', tubes: { EDTA: 'A1', SPOT: 'B1' } },
      { code: 'K2', tubes: {} },
    ])
  })
  it('asks for what lacks first: a code that was taken out is scanned again', () => {
    const kits = filled(scanned(['K1', 'A1', 'B1', 'K2']), { kit: 0, slot: 'EDTA' }, '')
    expect(nextPlace(kits, slots)).toEqual({ kit: 0, slot: 'EDTA' })
  })
  it('needs no code of the kit where kits have none', () => {
    const kits = scanned(['A1', 'B1'], ['EDTA', 'SPOT'])
    expect(isComplete(kits, ['EDTA', 'SPOT'])).toBe(true)
    expect(kitsBody(kits)).toEqual([{ code: undefined, tubes: { EDTA: 'A1', SPOT: 'B1' } }])
  })
  it('is complete when every kit is', () => {
    expect(isComplete([], slots)).toBe(false)
    expect(isComplete(scanned(['K1', 'A1']), slots)).toBe(false)
    expect(isComplete(scanned(['K1', 'A1', 'B1']), slots)).toBe(true)
  })
  it('knows a code again in whatever case', () => {
    expect(isScanned(scanned(['K1', 'ab']), 'AB')).toBe(true)
    expect(isScanned(scanned(['K1', 'ab']), 'AC')).toBe(false)
  })
})
