export interface CountedWell {
  position: string
  barcode?: string
  state?: 'UNREAD'
}

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
