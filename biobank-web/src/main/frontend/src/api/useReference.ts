import { useQuery } from '@tanstack/vue-query'
import { api } from './client'

/** Vocabularies and sites: they change rarely. */
export const useReference = () =>
  useQuery({ queryKey: ['reference'], queryFn: () => api.get('/reference'), staleTime: 300_000 })
