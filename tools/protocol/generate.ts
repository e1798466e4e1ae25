import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { protocolDocument } from '../../src/contract/protocol-document'
import { contractVersions } from '../../src/contract/version'
import { root } from '../paths'

// Writes docs/protocol.md from the contract; with --check only says whether it is up to date.
const introduction = `## How a program talks to the hub

1. Sign in: \`POST /api/session {"username","password"}\` answers \`{token, expiresAt, user}\`. \`GET /api/centre\` (no token) tells
   \`{mode, name, contract, version}\`.
2. Connect with Socket.IO (default path and namespace, websocket transport only) with
   \`auth: {token, cursor?, contract?}\`. A refusal is \`connect_error\` with \`data.code\`: \`unauthorised\`, \`session-expired\` or
   \`contract-too-old\`.
3. The hub sends \`snapshot {seq, board}\` when there is no cursor or it is too far behind, else \`events {from, to, events}\`: it goes on
   from cursor \`from\` (exclusive) and makes the cursor \`to\`. With \`backfill: true\` the batch is the whole history of streams that have
   just become visible and moves no cursor. \`forget {streams}\` names streams this session may no longer see. Fold by
   (stream, version): repeats and late events do no harm.
4. Commands: make a UUID for \`commandId\` and keep it until there is a reply. The same id with the same account, name and input gets its
   first reply again and appends nothing; with anything else it is refused as \`conflict\`. The reply is \`{ok: true, value}\` or
   \`{ok: false, error: {code, message, issues?}}\`.
5. New things take their id from the command: \`callId\` (without \`externalId\`), \`incidentId\` and \`noteId\` are the \`commandId\`;
   a dispatch is \`<commandId>.<agencyId>\`.
6. Times are epoch milliseconds. \`occurredAt\` says when it happened in the world; without it the hub's clock counts.
7. The telephone exchange: \`POST /api/telephony/events\` with \`X-Api-Key\` and
   \`{event: "ringing" | "answered" | "ended" | "abandoned", call_id, caller_number?, caller_name?, called_number?, line?, event_ts?, aml?, location?}\`
   answers 202 \`{callId}\`.

Refusal codes: \`invalid-input\`, \`forbidden\`, \`not-found\`, \`unknown-command\`, \`conflict\`, \`dispatch-open\`,
\`already-acknowledged\`, \`already-closed\`, \`not-open\`, \`merged-away\`, \`training-only\`, \`rate-limited\`, \`overloaded\`, \`internal\`.

`

const file = join(root, 'docs', 'protocol.md')
const text = page()
if (process.argv.includes('--check')) {
  const same = readFileSync(file, 'utf8') === text
  if (!same) console.error('docs/protocol.md is not what the contract says: run npx tsx tools/protocol/generate.ts')
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(file, text)
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

function shape(schema: Schema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(shape).join(' | ')
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.properties !== undefined) {
    const required = new Set(schema.required)
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${shape(field)}`,
    )
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  if (schema.type === 'array') return `[${shape(schema.items ?? {})}]`
  if (schema.type === 'string') return schema.maxLength === undefined ? 'string' : `string ≤ ${schema.maxLength}`
  return schema.type ?? 'any'
}

function page(): string {
  const document = protocolDocument()
  const code = (text: string) => `\`\`\`\n${text}\n\`\`\``
  const commands = Object.entries(document.commands).map(
    ([name, { input, value, roles, query }]) =>
      `### \`${name}\`${query ? ' (query: appends nothing)' : ''}\n\nFor: ${roles.join(', ')}.\n\n${code(
        `input  ${shape(input as Schema)}\nvalue  ${shape(value as Schema)}`,
      )}\n`,
  )
  const events = Object.entries(document.events).map(([type, { body, personal }]) => {
    const apart = personal.length === 0 ? '' : ` Personal, kept beside the log: ${personal.join(', ')}.`
    return `### \`${type}\`\n\n${code(shape(body as Schema))}\n${apart}\n`
  })
  const versions = contractVersions.map(({ version, hash, change }) => `| ${version} | \`${hash}\` | ${change} |`)
  return `# The protocol

Generated from \`src/contract\` by \`tools/protocol/generate.ts\`; do not edit by hand.

${introduction}
## Versions

| version | SHA-256 of the schemas | what changed |
|---|---|---|
${versions.join('\n')}

## Commands

Each is a Socket.IO event of that name: \`socket.emit(name, {commandId, input}, reply)\`. A field marked \`?\` may be left out.

${commands.join('\n')}
## Events

${events.join('\n')}`
}
