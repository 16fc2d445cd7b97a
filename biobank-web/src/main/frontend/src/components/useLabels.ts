import { ref } from 'vue'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'

/** Labels as a PDF in its own tab; the browser's dialog prints it. */
export function useLabels() {
  const problem = ref<Problem>()
  async function print(codes: string[], template: 'tube' | 'box' = 'tube') {
    problem.value = undefined
    try {
      const file = await api.file('/labels', { codes, template, format: 'pdf' })
      window.open(URL.createObjectURL(file), '_blank')
    } catch (error) {
      problem.value = Problem.from(error)
    }
  }
  return { problem, print }
}
