import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema
type Definitions = Readonly<Record<string, unknown>>

/** What valid inputs may name, so that handlers find something: numbers and hashes of what is on the desk. */
export interface Known {
  readonly ids: readonly string[]
  readonly hashes: readonly string[]
}

/** Inputs as the schema asks for them, or nearly: made from its JSON Schema, so that new procedures need nothing here. */
export function validInput(input: z.ZodType, known: Known): Arbitrary<unknown> {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return arbitraryOf(schema, known, schema.$defs ?? {})
}

function arbitraryOf(node: unknown, known: Known, definitions: Definitions): Arbitrary<unknown> {
  const schema: Schema = Object(node)
  const of = (child: unknown) => arbitraryOf(child, known, definitions)
  if (schema.$ref !== undefined) return of(definitions[schema.$ref.slice('#/$defs/'.length)])
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(of))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(schema.properties ?? {}).map(
        ([name, child]) => [name, of(child)] as const,
      )
      const record: Record<string, Arbitrary<unknown>> = Object.fromEntries(members)
      return fc.record(record, { requiredKeys: schema.required ?? [] })
    }
    case 'array':
      return fc.array(of(schema.items), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      })
    case 'string':
      return textOf(schema, known)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 1, max: 10 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      // JSON has no word for it: bytes.
      return fc.uint8Array({ maxLength: 100 })
  }
}

function textOf({ format, pattern, minLength = 0 }: Schema, known: Known): Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...known.ids), fc.uuid({ version: 7 }))
  if (format === 'uri') return fc.constantFrom('https://claims.example.com/', 'https://[::1]:8443/a?b=c#d')
  if (format === 'date') return fc.constant('2026-02-16')
  if (pattern?.includes('64')) return fc.constantFrom(...known.hashes, '0'.repeat(64))
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  // Begins with a letter, so that no path of this computer comes out.
  return fc.string({ maxLength: 40 }).map(text => `x${text}`.padEnd(minLength, 'x'))
}
