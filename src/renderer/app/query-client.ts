import { QueryClient } from '@tanstack/react-query'

/**
 * Main is the server, on the same machine: what it said stays true until it says otherwise, being offline is no reason to
 * pause, and asking again at once would only get the same answer.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
