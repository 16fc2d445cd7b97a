import type { Schemas } from './schemas'

/** A type of specimen with the codes it has elsewhere. */
export type SpecimenType = Schemas['SpecimenTypeLine']

/** A type as its form holds it; fields that are numbers elsewhere are text while they are typed. */
export interface TypeDraft {
  code: string
  name: string
  specimenClass: string
  unit: string
  storageCelsiusMax: string | number
  bbmriDe: string
  miabis: string
  sprec: string
  snomedCt: string
}

export function typeDraft(type?: SpecimenType): TypeDraft {
  return {
    code: type?.code ?? '',
    name: type?.name ?? '',
    specimenClass: type?.specimenClass ?? '',
    unit: type?.unit ?? '',
    storageCelsiusMax: type?.storageCelsiusMax ?? -60,
    bbmriDe: type?.mappings.bbmriDe ?? '',
    miabis: type?.mappings.miabis ?? '',
    sprec: type?.mappings.sprec ?? '',
    snomedCt: type?.mappings.snomedCt ?? '',
  }
}

export function typeBody(draft: TypeDraft) {
  return {
    ...draft,
    code: draft.code.trim().toUpperCase(),
    name: draft.name.trim(),
    storageCelsiusMax: Number(draft.storageCelsiusMax),
    sprec: draft.sprec.trim().toUpperCase() || undefined,
    snomedCt: draft.snomedCt.trim() || undefined,
  }
}
