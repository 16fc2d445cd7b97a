import type { Schemas } from '@/api/schemas'

export type CountedWell = Schemas['ScannedRackWell']

/** What was typed or scanned, a place and its code a line; a place alone holds a tube that cannot be read. */
export function wellsOfLines(text: string): CountedWell[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/[\s,;]+/))
    .filter(([position]) => position)
    .map(([position, barcode]) =>
      barcode ? { position: position!, barcode } : { position: position!, state: 'UNREAD' },
    )
}
