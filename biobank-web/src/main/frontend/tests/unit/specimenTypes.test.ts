import { expect, it } from 'vitest'
import { typeBody, typeDraft, type SpecimenType } from '@/api/specimenTypes'

const plasma: SpecimenType = {
  code: 'PLASMA', name: 'Plasma', specimenClass: 'FLUID', unit: 'mL', storageCelsiusMax: -60,
  mappings: { bbmriDe: 'blood-plasma', miabis: 'Plasma', sprec: 'PL1' }, version: 2,
}

it('a type of specimen that nobody changed is sent as it was read, its mappings beside the rest', () => {
  expect(typeBody(typeDraft(plasma))).toEqual({
    code: 'PLASMA', name: 'Plasma', specimenClass: 'FLUID', unit: 'mL', storageCelsiusMax: -60,
    bbmriDe: 'blood-plasma', miabis: 'Plasma', sprec: 'PL1', snomedCt: undefined,
  })
})
it('a mapping that was emptied is left out, and codes are in upper case', () => {
  const body = typeBody({ ...typeDraft(plasma), sprec: ' ', code: 'tears ', storageCelsiusMax: '-80' })
  expect(body).toMatchObject({ sprec: undefined, code: 'TEARS', storageCelsiusMax: -80 })
})
