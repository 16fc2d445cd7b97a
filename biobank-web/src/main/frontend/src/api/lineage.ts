/** Aliquots made into a box, and pools, as the pages read them. */
import type { Schemas } from './schemas'

/** A place of a box that can be taken; rows and columns count from 0. */
export type FreePlace = Schemas['FreePlace']
/** A tube to be made, and where it is to stand; without a code until one is scanned or given. */
export type BatchTube = Schemas['AliquotBatchInputWell']
export type BatchPreview = Schemas['BatchPreview']
export type StoredAliquots = Schemas['StoredAliquots']
export type Pooled = Schemas['Pooled']
