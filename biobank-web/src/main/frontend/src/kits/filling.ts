/** Kits whose pre-printed codes are scanned one after the other, each into its place. */

export interface DraftKit {
  code: string
  /** Barcodes by the code of the anticipated specimen. */
  tubes: Record<string, string>
}
/** The slot of the kit's own code; anticipated specimens have theirs. */
export const OWN = ''
export interface Place {
  kit: number
  slot: string
}

export const codeAt = (kit: DraftKit | undefined, slot: string) =>
  (slot === OWN ? kit?.code : kit?.tubes[slot]) ?? ''

/** The first place without a code; after the last kit, the first one of a new kit. */
export function nextPlace(kits: DraftKit[], slots: string[]): Place {
  for (const [index, kit] of kits.entries()) {
    const slot = slots.find((one) => codeAt(kit, one) === '')
    if (slot !== undefined) return { kit: index, slot }
  }
  return { kit: kits.length, slot: slots[0] ?? OWN }
}

/** The kits with this code at this place, whatever stood there. */
export function filled(kits: DraftKit[], { kit, slot }: Place, code: string): DraftKit[] {
  const before = kits[kit] ?? { code: '', tubes: {} }
  const now = slot === OWN ? { ...before, code } : { ...before, tubes: { ...before.tubes, [slot]: code } }
  return kits.length === kit ? [...kits, now] : kits.map((one, index) => (index === kit ? now : one))
}

/** Codes are the same whatever their case. */
export const isScanned = (kits: DraftKit[], code: string) =>
  kits
    .flatMap((kit) => [kit.code, ...Object.values(kit.tubes)])
    .some((one) => one.toUpperCase() === code.toUpperCase())

export const isComplete = (kits: DraftKit[], slots: string[]) =>
  kits.length > 0 && kits.every((kit) => slots.every((slot) => codeAt(kit, slot) !== ''))

/** As the server takes them: a kit without a code of its own is given one. */
export const kitsBody = (kits: DraftKit[]) => kits.map((kit) => ({ code: kit.code || undefined, tubes: kit.tubes }))
