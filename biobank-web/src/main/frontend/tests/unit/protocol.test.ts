import { describe, expect, it } from 'vitest'
import de from '@/i18n/de.json'
import { draftOf, moved, newEvent, newSpecimen, protocolBody, storageClasses, type StudyProtocol } from '@/protocol/draft'

const study: StudyProtocol = {
  code: 'NEPHRO-1',
  title: 'Kidney cohort',
  openedOn: '2025-01-01',
  version: 3,
  events: [
    {
      code: 'V1', name: 'Baseline', dayOffset: 0, windowDays: 14,
      anticipated: [
        {
          code: 'EDTA', type: 'WHOLE_BLOOD', typeName: 'Whole blood', specimenClass: 'FLUID', tubeFormat: 'PRIMARY', quantity: 9, unit: 'mL',
          aliquots: { count: 4, quantity: 1, type: 'PLASMA', unit: 'mL', tubeFormat: 'SBS_1_4ML' },
          storageClass: 'DEEP_FREEZER', storageCelsiusMax: -60,
        },
        {
          code: 'SPOT', type: 'URINE', typeName: 'Urine', specimenClass: 'FLUID', quantity: 10, unit: 'mL',
          aliquots: { count: 2, quantity: 1.5, type: 'URINE', unit: 'mL' },
        },
      ],
    },
  ],
}

describe('a protocol', () => {
  it('that nobody changed is sent as it was read, without what follows from it', () => {
    expect(protocolBody(draftOf(study))).toEqual({
      title: 'Kidney cohort',
      closedOn: undefined,
      events: [
        {
          code: 'V1', name: 'Baseline', dayOffset: 0, windowDays: 14,
          anticipated: [
            {
              code: 'EDTA', type: 'WHOLE_BLOOD', tubeFormat: 'PRIMARY', quantity: 9, storageClass: 'DEEP_FREEZER',
              aliquots: { count: 4, quantity: 1, type: 'PLASMA', tubeFormat: 'SBS_1_4ML' },
            },
            {
              code: 'SPOT', type: 'URINE', tubeFormat: undefined, quantity: 10, storageClass: undefined,
              aliquots: { count: 2, quantity: 1.5, type: undefined, tubeFormat: undefined },
            },
          ],
        },
      ],
    })
  })
  it('keeps aliquots of the type of the tube when that becomes another', () => {
    const draft = draftOf(study)
    draft.events[0]!.specimens[1]!.type = 'SALIVA'
    expect(protocolBody(draft).events[0]!.anticipated![1]).toMatchObject({ type: 'SALIVA', aliquots: { type: undefined } })
  })
  it('divides nothing where neither number nor volume is said, and lets the server ask for the other', () => {
    const whole = newSpecimen()
    const half = { ...newSpecimen(), aliquotQuantity: '0.5' }
    const body = protocolBody({ title: 'x', closedOn: '', events: [{ ...newEvent(), specimens: [whole, half] }] })
    expect(body.events[0]!.anticipated!.map((one) => one.aliquots)).toEqual([
      undefined,
      { count: 0, quantity: 0.5, type: undefined, tubeFormat: undefined },
    ])
  })
  it('leaves a window that was emptied to the server', () => {
    const body = protocolBody({ title: 'x', closedOn: '', events: [{ ...newEvent(), windowDays: '' }] })
    expect(body.events[0]).toMatchObject({ dayOffset: 0, windowDays: undefined })
  })
  it('has a word for every storage class', () => {
    expect(Object.keys(de.storageClass).sort()).toEqual([...storageClasses].sort())
  })
})

describe('a row that is moved', () => {
  it('changes places with its neighbour', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  })
  it('stays where it is at either end', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})
