import type { SeededCustomer } from '../../src/sandbox/seed/world.ts'

function guid(family: string, number: number): string {
  return `${family}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A customer with one subscription to Dynamics 365 Sales, by number. */
export function benchCustomer(number: number) {
  return {
    name: `Customer ${number}`,
    domain: `customer${number}.onmicrosoft.com`,
    tenantId: guid('b', number),
    subscriptionId: guid('c', number),
  }
}

/** The same as the sandbox's world has them. */
export function benchCustomers(count: number): SeededCustomer[] {
  return Array.from({ length: count }, (_, number) => {
    const { name, domain, tenantId, subscriptionId } = benchCustomer(number)
    const subscription = {
      id: subscriptionId,
      product: 'sales',
      channel: 'volume-licensing',
      state: 'active',
    } as const
    return { name, domain, tenantId, subscriptions: [subscription], workloads: [] }
  })
}
