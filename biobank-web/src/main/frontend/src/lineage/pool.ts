import type { Specimen } from '@/api/model'

/** Two make a pool; a 96-tube rack of them is the most. */
export const PARENTS_MIN = 2
export const PARENTS_MAX = 96

/** What of a tube matters for a pool. */
export type Parent = Pick<Specimen, 'barcode' | 'type' | 'study' | 'site' | 'status' | 'availableQuantity' | 'unit'>

/** Why a tube cannot go into a pool with the one scanned first; the server says the same, and asks the consents. */
export function unfit(tube: Parent, first: Parent): string | undefined {
  if (tube.status !== 'AVAILABLE') return 'specimen-not-available'
  if (tube.study !== first.study) return 'of-another-study'
  if (tube.site !== first.site) return 'at-another-site'
  return tube.type === first.type ? undefined : 'of-another-type'
}

/** In steps of the ledger: four decimals. */
export const sum = (quantities: number[]): number =>
  Math.round(quantities.reduce((all, one) => all + one, 0) * 10_000) / 10_000
