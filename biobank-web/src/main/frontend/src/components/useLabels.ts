import { reactive, ref } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Schemas } from '@/api/schemas'

export type Template = Schemas['LabelTemplate']
export const papers = ['ROLL', 'A4', 'LETTER', 'ZPL'] as const
export const resolutions = [203, 300, 600] as const
/** What a desk prints its labels with; ZPL is sent to the printer as it is. */
export interface Printing {
  paper: (typeof papers)[number]
  dpi: (typeof resolutions)[number]
  /** Place on a used sheet, from 1. */
  firstFree: number
}

/** What may stick to a thing, the usual label first. */
export const templatesOf = {
  tube: ['TUBE', 'CRYO_WRAP', 'CAP_DOT'],
  box: ['BOX', 'RACK'],
  unit: ['FREEZER', 'RACK', 'BOX'],
  parcel: ['SHIPPER', 'COURIER'],
} satisfies Record<string, Template[]>

const REMEMBERED = 'labels'

export function remembered(): Printing {
  const printing: Printing = { paper: 'ROLL', dpi: 300, firstFree: 1 }
  try {
    const { paper, dpi } = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<Printing>
    if (paper && papers.includes(paper)) printing.paper = paper
    if (dpi && resolutions.includes(dpi)) printing.dpi = dpi
  } catch {
    localStorage.removeItem(REMEMBERED)
  }
  return printing
}

export const isSheet = ({ paper }: Printing) => paper === 'A4' || paper === 'LETTER'

export function orderOf(codes: string[], template: Template, printing: Printing): Schemas['LabelOrder'] {
  const { paper, dpi, firstFree } = printing
  if (paper === 'ZPL') return { codes, template, format: 'ZPL', dpi }
  return { codes, template, format: 'PDF', dpi, paper, ...(isSheet(printing) ? { firstFree: Number(firstFree) } : {}) }
}

/** Labels as a PDF in its own tab, printed by the browser's dialog, or as a file for a label printer. */
export function useLabels() {
  const problem = ref<Problem>()
  const printing = reactive(remembered())
  async function print(codes: string[], template: Template = 'TUBE') {
    problem.value = undefined
    const { paper, dpi } = printing
    localStorage.setItem(REMEMBERED, JSON.stringify({ paper, dpi }))
    try {
      const file = await api.file('/labels', { body: orderOf(codes, template, printing) })
      if (paper === 'ZPL') save(file, 'labels.zpl')
      else window.open(URL.createObjectURL(file), '_blank')
      printing.firstFree = 1
    } catch (error) {
      problem.value = Problem.from(error)
    }
  }
  return { problem, printing, print }
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
