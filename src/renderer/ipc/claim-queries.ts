import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AttachmentId, ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimFilter, ClaimGrouping, ClaimQuery } from '../../shared/ipc/claim-list.ts'
import { ask } from './ask.ts'

/** All that the page knows of claims; main's events say when it is out of date. */
export const claimQueries = {
  all: () => ['claims'] as const,
  lists: () => [...claimQueries.all(), 'list'] as const,
  /** The key under which everything of one claim lies. */
  one: (id: ClaimId) => [...claimQueries.all(), 'one', id] as const,

  /** A window of the list; it says where it begins, since it stays in sight until the next one is there. */
  list: (query: ClaimQuery) =>
    queryOptions({
      queryKey: [...claimQueries.lists(), query] as const,
      queryFn: async () => ({ offset: query.offset, ...(await ask(window.claimdesk.claims.list(query))) }),
      placeholderData: keepPreviousData,
    }),
  groups: (query: ClaimFilter & ClaimGrouping) =>
    queryOptions({
      queryKey: [...claimQueries.lists(), { groups: query }] as const,
      queryFn: () => ask(window.claimdesk.claims.groups(query)),
      placeholderData: keepPreviousData,
    }),
  counts: (filters: ClaimFilter[]) =>
    queryOptions({
      queryKey: [...claimQueries.lists(), { counts: filters }] as const,
      queryFn: () => ask(window.claimdesk.claims.counts({ filters })),
      placeholderData: keepPreviousData,
    }),
  views: () =>
    queryOptions({
      queryKey: ['claimViews'] as const,
      queryFn: () => ask(window.claimdesk.claims.views({})),
    }),
  layout: () =>
    queryOptions({
      queryKey: ['claimLayout'] as const,
      queryFn: () => ask(window.claimdesk.claims.layout({})),
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
