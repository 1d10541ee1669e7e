import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AttachmentId, ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimQuery } from '../../shared/ipc/claim-procedures.ts'
import { ask } from './ask.ts'

/** Rows fetched at a time. */
const pageSize = 200

/** All that the page knows of claims; main's events say when it is out of date. */
export const claimQueries = {
  all: () => ['claims'] as const,
  lists: () => [...claimQueries.all(), 'list'] as const,
  /** The key under which everything of one claim lies. */
  one: (id: ClaimId) => [...claimQueries.all(), 'one', id] as const,

  list: (search: string, order: NonNullable<ClaimQuery['order']> = 'changed') =>
    infiniteQueryOptions({
      queryKey: [...claimQueries.lists(), search, order] as const,
      queryFn: ({ pageParam }) =>
        ask(window.claimdesk.claims.list({ search, order, offset: pageParam, limit: pageSize })),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.claims.length, 0)
        return last.claims.length > 0 && shown < last.total ? shown : undefined
      },
    }),
  /** How many wait for their user; out of date whenever the list is. */
  attention: () =>
    queryOptions({
      queryKey: [...claimQueries.lists(), { count: 'attention' }] as const,
      queryFn: () => ask(window.claimdesk.claims.attention({})),
    }),
  detail: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'detail'] as const,
      queryFn: () => ask(window.claimdesk.claims.get({ id })),
    }),
  problems: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'problems'] as const,
      queryFn: () => ask(window.claimdesk.claims.check({ id })),
    }),
  /** The service's last word on the claim; null before its first. */
  verification: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'verification'] as const,
      queryFn: () => ask(window.claimdesk.claims.verification({ id })),
    }),
  /** The two versions of a claim that the service has otherwise; null where there is but one. */
  conflict: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'conflict'] as const,
      queryFn: () => ask(window.claimdesk.claims.conflict({ id })),
    }),
  /** What the service has beside what the claim says now; null for one that it does not have. */
  unsentChanges: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'unsentChanges'] as const,
      queryFn: () => ask(window.claimdesk.claims.unsentChanges({ id })),
    }),
  /** By the day that it is: an hour later it may be another. */
  deadline: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'deadline'] as const,
      queryFn: () => ask(window.claimdesk.claims.deadline({ id })),
      staleTime: 3_600_000,
    }),
  /** By the day that it is, as the deadline. */
  renewal: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'renewal'] as const,
      queryFn: () => ask(window.claimdesk.claims.renewal({ id })),
      staleTime: 3_600_000,
    }),
  afterDecision: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'afterDecision'] as const,
      queryFn: () => ask(window.claimdesk.claims.afterDecision({ id })),
      staleTime: 3_600_000,
    }),
  history: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'history'] as const,
      queryFn: () => ask(window.claimdesk.claims.history({ id })),
    }),
  conversation: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'conversation'] as const,
      queryFn: () => ask(window.claimdesk.conversation.get({ claimId: id })),
    }),
  olderVersions: (id: ClaimId, document: AttachmentId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'olderVersions', document] as const,
      queryFn: () => ask(window.claimdesk.documents.olderVersions({ claimId: id, id: document })),
    }),
  ofCustomer: (id: ClaimId) =>
    queryOptions({
      queryKey: [...claimQueries.one(id), 'ofCustomer'] as const,
      queryFn: () => ask(window.claimdesk.documents.ofCustomer({ claimId: id })),
      // Other claims' documents change without a word to this one.
      staleTime: 0,
    }),
  allIngests: () =>
    queryOptions({
      queryKey: ['ingests', 'all'] as const,
      queryFn: () => ask(window.claimdesk.documents.allIngests({})),
    }),
  ingests: (id: ClaimId) =>
    queryOptions({
      // Outside of the claim's own key: progress is pushed by main, and must not be fetched again with every change.
      queryKey: ['ingests', id] as const,
      queryFn: () => ask(window.claimdesk.documents.ingests({ claimId: id })),
    }),
}
