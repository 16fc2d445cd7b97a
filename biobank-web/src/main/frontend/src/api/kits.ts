/** Kits of empty tubes for planned visits. */
import type { Schemas } from './schemas'

export type KitStatus = Schemas['KitStatus']
export const kitStatuses = ['ASSEMBLED', 'SENT', 'USED', 'EXPIRED', 'VOID'] as const satisfies KitStatus[]
export type Kit = Schemas['KitRecord']

/** Where each step may begin, as docs/protocols.md has it; the server decides again. */
const FROM = {
  dispatches: ['ASSEMBLED'],
  returns: ['SENT'],
  voidings: ['ASSEMBLED', 'SENT', 'EXPIRED'],
} satisfies Record<string, KitStatus[]>
export type KitStep = keyof typeof FROM

/** Steps are all or none: each of the kits must allow it. */
export const allows = (step: KitStep, kits: Kit[]) =>
  kits.length > 0 && kits.every((kit) => (FROM[step] as KitStatus[]).includes(kit.status))

/** What is printed for kits: each one's own label, then those of its tubes. */
export const labelsOf = (kits: Kit[]) => kits.flatMap((kit) => [kit.code, ...kit.tubes.map((tube) => tube.barcode)])
