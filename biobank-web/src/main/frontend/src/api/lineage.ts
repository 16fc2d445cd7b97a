/** Aliquots made into a box, and pools, as the pages read them. */
import type { Plan } from './model'

/** A place of a box that can be taken; rows and columns count from 0. */
export interface FreePlace {
  position: string
  row: number
  column: number
}
/** A tube to be made, and where it is to stand; without a code until one is scanned or given. */
export interface BatchTube {
  position: string
  barcode?: string
}
export interface StoredAliquot {
  barcode: string
  position: string
}
export interface BatchPreview {
  parent: string
  parentVersion: number
  left: number
  unit: string
  consumesParent: boolean
  aliquots: StoredAliquot[]
  /** Codes that other specimens have already. */
  taken: string[]
  placement: Plan
  committable: boolean
}
export interface StoredAliquots {
  parent: string
  parentVersion: number
  box: string
  boxVersion: number
  aliquots: StoredAliquot[]
}
export interface Pooled {
  pool: string
  quantity: number
  unit: string
  parents: string[]
}
