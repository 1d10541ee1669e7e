/** A service's address in one form, so that what is kept per service is found again: without a slash at its end. */
export function baseUrlOf(serviceUrl: string): string {
  return serviceUrl.replace(/\/+$/, '')
}
