/** Files of specimens on their way, as the page reads them. */
import type { Schemas } from './schemas'

export type SpecimenImport = Schemas['ImportView']
export type ImportLine = Schemas['ImportLine']

/** A job works at it: look again soon. */
export const isUnderWork = (one?: SpecimenImport): boolean => /ING$/.test(one?.state ?? '')

/** Of the step it is at, from 0 to 100. */
export function share(one: SpecimenImport): number {
  const { read, checked, written } = one.progress
  const all = one.counts.create + one.counts.update
  if (one.state === 'CHECKING') return read ? Math.round((100 * checked) / read) : 0
  if (one.state === 'COMMITTING') return all ? Math.round((100 * written) / all) : 0
  return one.state === 'UNDOING' ? 0 : 100
}
