import { z } from 'zod'
import { claimContentSchema, emptyClaimContent } from '../../shared/domain/claim-content.ts'
import { jsonColumn } from './stored-row.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** What a row of the Products step has unless something is written in it; its `id` must be there. */
const emptyProduct = { product: '', subscriptionId: '' }
const template: JsonObject = { ...emptyClaimContent }

/**
 * A claim's content as stored, also by an older version: keys that did not exist then start empty, keys that exist no more
 * are not read (the next save notes their values in the history). Anything else that does not fit is not guessed at.
 */
export const storedContentSchema = jsonColumn(z.unknown().transform(repaired).pipe(claimContentSchema))

function repaired(stored: unknown): unknown {
  if (!isObject(stored)) return stored
  const content = fittedTo(template, stored)
  return Array.isArray(content.products)
    ? { ...content, products: content.products.map(withProductKeys) }
    : content
}

function withProductKeys(product: unknown): unknown {
  return isObject(product) ? { id: product.id, ...fittedTo(emptyProduct, product) } : product
}

function fittedTo(model: JsonObject, stored: JsonObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(model).map(([key, empty]) => {
      const value = key in stored ? stored[key] : empty
      return [key, isObject(empty) && isObject(value) ? fittedTo(empty, value) : value]
    }),
  )
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
