import { useQuery } from '@tanstack/vue-query'
import { api } from './client'
import type { Reference } from './model'

/** Vocabularies and sites: they change rarely. */
export const useReference = () =>
  useQuery({ queryKey: ['reference'], queryFn: () => api.get<Reference>('/reference'), staleTime: 300_000 })
