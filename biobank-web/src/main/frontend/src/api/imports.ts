/** Files of specimens on their way, as the page reads them. */

export type ImportState =
  | 'CHECKING' | 'READY' | 'COMMITTING' | 'COMMITTED' | 'UNDOING' | 'UNDONE' | 'DISCARDED' | 'FAILED'

export interface SpecimenImport {
  id: string
  code: string
  mode: 'CREATE' | 'UPDATE' | 'UPSERT'
  dialect: string
  fileName: string
  columnsLeftOut: string[]
  columnsIgnored: string[]
  state: ImportState
  progress: { read: number; checked: number; written: number }
  counts: { create: number; update: number; unchanged: number; error: number }
  refusal?: { slug: string; detail: string }
  createdAt: string
}
export interface ImportLine {
  line: number
  outcome: string
  barcode?: string
  changes: Record<string, { from: string; to: string }>
  faults: { column: string; value: string; slug: string; detail: string; remedy: string }[]
}

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
