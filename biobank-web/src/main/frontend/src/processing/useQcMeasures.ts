import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api } from '@/api/client'

/** What can be measured, each in its unit: it changes rarely. */
export function useQcMeasures() {
  const { data } = useQuery({
    queryKey: ['qc-measures'],
    queryFn: () => api.get('/qc-measures'),
    staleTime: 300_000,
  })
  const measures = computed(() => data.value?.items ?? [])
  const unitOf = (measure: unknown) => measures.value.find((one) => one.code === measure)?.unit
  return { measures, unitOf }
}
