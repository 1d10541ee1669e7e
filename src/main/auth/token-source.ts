import type { Problem } from '../../shared/domain/problem.ts'

/**
 * The bearer token for the next request, asked anew each time, since tokens expire: null while nobody is signed in, a problem
 * where somebody is and no token can be had at the moment.
 */
export type TokenSource = () => string | Problem | null | Promise<string | Problem | null>
