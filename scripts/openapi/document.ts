import { createDocument } from 'zod-openapi'
import { claimPaths } from './claim-paths.ts'
import { referencePaths } from './reference-paths.ts'
import { uploadPaths } from './upload-paths.ts'

/** The contract with the remote service as an OpenAPI 3.1 document, from the schemas that both sides check with. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Claimdesk service',
        version,
        summary: 'What a service must answer for Claimdesk to send claims to it',
        description:
          'Claims are created once, by the number that the laptop gave them; documents go ahead by resumable upload. Every refusal is RFC 9457 problem details with a `code`. The reference implementation is `src/sandbox`.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [
        {
          url: '{service}',
          description: 'Whatever service the laptop is pointed at',
          variables: { service: { default: 'http://127.0.0.1:8080', description: 'Base address' } },
        },
      ],
      security: [{ bearer: [] }],
      tags: [
        { name: 'Reference', description: 'What a laptop looks up' },
        { name: 'Claims', description: 'Claims and the conversation about them' },
        { name: 'Uploads', description: 'Documents, by the tus 1.0 resumable upload protocol' },
      ],
      paths: { ...referencePaths, ...claimPaths, ...uploadPaths },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An access token of the sign-in provider.' },
        },
      },
    },
    {
      override({ jsonSchema, zodSchema, io }) {
        const { def } = zodSchema._zod
        // Answers are read tolerantly: a newer service may say more.
        if (io === 'output' && def.type === 'object' && !('catchall' in def && def.catchall))
          delete jsonSchema.additionalProperties
      },
    },
  )
}
