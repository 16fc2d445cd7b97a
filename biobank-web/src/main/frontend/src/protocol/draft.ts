import type { Anticipated } from '@/api/model'
import type { Schemas } from '@/api/schemas'

/** A study with its protocol, and the version to change it with. */
export type StudyProtocol = Schemas['StudyProtocol']

export const storageClasses = ['ROOM', 'FRIDGE', 'FREEZER', 'DEEP_FREEZER', 'CRYOGENIC'] as const satisfies Schemas['StorageClass'][]

/** What a number field holds while it is typed into. */
type Typed = string | number | null

/** An anticipated specimen as the form holds it; `key` stays with the row when rows move. */
export interface DraftSpecimen {
  key: number
  code: string
  type: string
  tubeFormat: string | null
  quantity: Typed
  storageClass: Schemas['StorageClass'] | null
  /** Not divided where this is empty. */
  aliquotCount: Typed
  aliquotQuantity: Typed
  /** Empty: as the tube. */
  aliquotType: string | null
  aliquotFormat: string | null
}
export interface DraftEvent {
  key: number
  code: string
  name: string
  dayOffset: Typed
  windowDays: Typed
  specimens: DraftSpecimen[]
}
export interface DraftProtocol {
  title: string
  closedOn: string
  events: DraftEvent[]
}

let keys = 0
const number = (typed: Typed) => (typed === null || typed === '' ? undefined : Number(typed))

export function newSpecimen(): DraftSpecimen {
  return {
    key: ++keys, code: '', type: '', tubeFormat: null, quantity: '', storageClass: null,
    aliquotCount: '', aliquotQuantity: '', aliquotType: null, aliquotFormat: null,
  }
}

export const newEvent = (): DraftEvent => ({
  key: ++keys, code: '', name: '', dayOffset: 0, windowDays: 14, specimens: [],
})

function draftSpecimen(one: Anticipated): DraftSpecimen {
  return {
    key: ++keys,
    code: one.code,
    type: one.type,
    tubeFormat: one.tubeFormat ?? null,
    quantity: one.quantity,
    storageClass: one.storageClass ?? null,
    aliquotCount: one.aliquots?.count ?? '',
    aliquotQuantity: one.aliquots?.quantity ?? '',
    aliquotType: one.aliquots && one.aliquots.type !== one.type ? one.aliquots.type : null,
    aliquotFormat: one.aliquots?.tubeFormat ?? null,
  }
}

export function draftOf(study: StudyProtocol): DraftProtocol {
  return {
    title: study.title,
    closedOn: study.closedOn ?? '',
    events: study.events.map((event) => ({
      key: ++keys,
      code: event.code,
      name: event.name,
      dayOffset: event.dayOffset,
      windowDays: event.windowDays,
      specimens: event.anticipated.map(draftSpecimen),
    })),
  }
}

function specimenBody(one: DraftSpecimen): Schemas['PlannedSpecimen'] {
  const count = number(one.aliquotCount)
  const each = number(one.aliquotQuantity)
  const divided = count !== undefined || each !== undefined
  return {
    code: one.code.trim(),
    type: one.type,
    tubeFormat: one.tubeFormat ?? undefined,
    quantity: number(one.quantity) ?? 0,
    storageClass: one.storageClass ?? undefined,
    aliquots: divided
      ? { count: count ?? 0, quantity: each ?? 0, type: one.aliquotType ?? undefined, tubeFormat: one.aliquotFormat ?? undefined }
      : undefined,
  }
}

/** The whole protocol, as `PUT /studies/{code}/protocol` takes it. */
export function protocolBody(draft: DraftProtocol): Schemas['Protocol'] {
  return {
    title: draft.title.trim(),
    closedOn: draft.closedOn || undefined,
    events: draft.events.map((event) => ({
      code: event.code.trim(),
      name: event.name.trim(),
      dayOffset: number(event.dayOffset) ?? 0,
      windowDays: number(event.windowDays),
      anticipated: event.specimens.map(specimenBody),
    })),
  }
}

/** The list with the one at `from` a place up or down; as it is at either end. */
export function moved<T>(list: T[], from: number, by: -1 | 1): T[] {
  const to = from + by
  if (to < 0 || to >= list.length) return list
  const result = [...list]
  result.splice(to, 0, ...result.splice(from, 1))
  return result
}
