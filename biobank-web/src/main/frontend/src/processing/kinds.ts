/** What each kind of processing event asks for; the server holds the same and says what is wrong. */
import type { Schemas } from '@/api/schemas'

export interface Field {
  name: string
  as: 'choice' | 'number' | 'flag' | 'text' | 'time' | 'measure'
  /** Group of the words of its choices. */
  words?: string
  choices?: readonly string[]
  unit?: string
  min?: number
  max?: number
  optional?: boolean
  initial?: string | number | boolean
}

type Event = Schemas['ProcessingDetails']
/** A form asks for what an event of its kind has; that one is void is only ever answered. */
type FieldsOfKinds = {
  [One in Event as Exclude<One['kind'], 'VOID'>]: (Field & { name: Exclude<keyof One, 'kind'> })[]
}

const KEPT = { name: 'keptCelsius', as: 'number', unit: '°C', min: -30, max: 60, optional: true } as const

export const PROCEDURES = [
  'VENIPUNCTURE', 'ARTERIAL_PUNCTURE', 'FINGER_PRICK', 'LUMBAR_PUNCTURE', 'PUNCTURE', 'BONE_MARROW_ASPIRATION',
  'FINE_NEEDLE_ASPIRATION', 'CORE_BIOPSY', 'VACUUM_BIOPSY', 'FORCEPS_BIOPSY', 'SURGERY', 'AUTOPSY', 'SWAB', 'VOIDED',
  'SPAT', 'OTHER',
] as const
export const QUALITIES = [
  'ACCEPTABLE', 'HAEMOLYSED', 'LIPAEMIC', 'CLOTTED', 'LEAKING', 'DAMAGED', 'DELAYED', 'ARRIVED_THAWED', 'TOO_LITTLE',
  'IDENTITY_IN_DOUBT', 'NOT_ASSESSED',
] as const
export const FREEZING = [
  'FREEZER', 'CONTROLLED_RATE', 'ISOPROPANOL_CONTAINER', 'SNAP_LIQUID_NITROGEN', 'SNAP_ISOPENTANE', 'DRY_ICE', 'OTHER',
] as const
export const THAWING = ['WATER_BATH', 'DRY_BATH', 'ROOM_TEMPERATURE', 'REFRIGERATOR', 'ON_ICE', 'OTHER'] as const
export const FIXATIVES = [
  'NEUTRAL_BUFFERED_FORMALIN', 'FORMALIN', 'NON_ALDEHYDE_NON_ACETIC_ACID', 'NON_BUFFERED_ALDEHYDE', 'ALDEHYDE_BASED',
  'ALCOHOL_BASED', 'HETEROGENEOUS', 'RNA_STABILISER', 'OPTIMUM_CUTTING_TEMPERATURE', 'PAXGENE', 'ALLPROTECT', 'OTHER',
] as const
export const MEDIA = ['PARAFFIN', 'OPTIMUM_CUTTING_TEMPERATURE', 'AGAROSE', 'EPOXY_RESIN', 'OTHER'] as const

export const KINDS: Record<string, Field[]> = {
  SPUN: [
    { name: 'gForce', as: 'number', unit: '× g', min: 10, max: 500_000, initial: 2000 },
    { name: 'minutes', as: 'number', unit: 'min', min: 1, max: 2880, initial: 10 },
    { name: 'celsius', as: 'number', unit: '°C', min: -20, max: 45, initial: 20 },
    { name: 'brake', as: 'flag', initial: false },
    KEPT,
  ],
  FROZEN: [{ name: 'method', as: 'choice', words: 'freezing', choices: FREEZING, initial: 'FREEZER' }, KEPT],
  THAWED: [{ name: 'method', as: 'choice', words: 'thawing', choices: THAWING, optional: true }],
  COLLECTED: [
    { name: 'procedure', as: 'choice', words: 'procedure', choices: PROCEDURES, initial: 'VENIPUNCTURE' },
    { name: 'ischaemiaStart', as: 'time', optional: true },
  ],
  RECEIVED: [
    { name: 'quality', as: 'choice', words: 'receivedQuality', choices: QUALITIES, initial: 'ACCEPTABLE' },
    { name: 'celsius', as: 'number', unit: '°C', min: -200, max: 60, optional: true },
  ],
  FIXED: [
    { name: 'fixative', as: 'choice', words: 'fixative', choices: FIXATIVES, initial: 'NEUTRAL_BUFFERED_FORMALIN' },
    { name: 'minutes', as: 'number', unit: 'min', min: 1, max: 100_000, optional: true },
  ],
  EMBEDDED: [{ name: 'medium', as: 'choice', words: 'medium', choices: MEDIA, initial: 'PARAFFIN' }],
  QC: [
    { name: 'measure', as: 'measure' },
    { name: 'value', as: 'number' },
    { name: 'passed', as: 'flag', initial: true },
  ],
  PROCESSED: [{ name: 'what', as: 'text' }],
  PRIOR_FREEZE_THAW: [{ name: 'cycles', as: 'number', min: 0, max: 100 }],
} satisfies FieldsOfKinds

export type Values = Record<string, string | number | boolean | undefined>

export const initial = (kind: string): Values =>
  Object.fromEntries((KINDS[kind] ?? []).map((field) => [field.name, field.initial]))

/** A local time of a form as the interface wants it. */
export const instant = (local: string) => new Date(local).toISOString()

/** A time as a local one for a form, to the minute. */
export function localOf(time: string): string {
  const at = new Date(time)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The form's values of an event that was recorded. */
export const valuesOf = (event: { kind: string } & Values): Values =>
  Object.fromEntries(
    (KINDS[event.kind] ?? []).map(({ name, as }) => {
      const value = event[name]
      return [name, as === 'time' && value !== undefined ? localOf(String(value)) : value]
    }),
  )

/** The form's values as the interface wants them; what is empty is left out. */
function membersOf(kind: string, values: Values, unit?: string): Record<string, unknown> {
  const event: Record<string, unknown> = { kind }
  for (const field of KINDS[kind] ?? []) {
    const value = values[field.name]
    if (value === undefined || value === '' || value === null) continue
    event[field.name] = field.as === 'number' ? Number(value) : field.as === 'time' ? instant(String(value)) : value
  }
  if (kind === 'QC') event['unit'] = unit
  return event
}

/** Names are those of its kind's fields; whether a value that was typed is one for it, the server says. */
const asEvent = (members: Record<string, unknown>) => members as Event

export const eventOf = (kind: string, values: Values, unit?: string): Event => asEvent(membersOf(kind, values, unit))

export const isComplete = (kind: string, values: Values): boolean =>
  (KINDS[kind] ?? []).every((field) => {
    const value = values[field.name]
    return field.optional || (value !== undefined && value !== '' && value !== null)
  })

interface Recorded {
  at: string
  event: { kind: string } & Values
}
/**
 * What the form says otherwise than the event; what was not touched stays exactly as it was, as a form
 * knows times to the minute only. Neither member: nothing is said otherwise.
 */
export function corrected(wrong: Recorded, at: string, values: Values, unit?: string): { at?: string; event?: Event } {
  const before = valuesOf(wrong.event)
  const fields = KINDS[wrong.event.kind] ?? []
  const plain = (value: Values[string] | null) => (value === undefined || value === null ? '' : String(value))
  const touched = fields.filter(({ name }) => plain(values[name]) !== plain(before[name]))
  const event = membersOf(wrong.event.kind, values, unit)
  for (const { name, as } of fields) {
    const isKept = as === 'time' && !touched.some((field) => field.name === name) && wrong.event[name] !== undefined
    if (isKept) event[name] = wrong.event[name]
  }
  return { ...(at === localOf(wrong.at) ? {} : { at: instant(at) }), ...(touched.length ? { event: asEvent(event) } : {}) }
}
