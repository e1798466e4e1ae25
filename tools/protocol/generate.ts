import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { protocolDocument } from '../../src/contract/protocol-document'
import { contractVersions } from '../../src/contract/version'
import { root } from '../paths'

// Writes docs/protocol.md from the contract; with --check only says whether it is up to date.
const introduction = `## How a program talks to the hub

1. **Sign in**: \`POST /api/session {"username","password"}\` answers \`{token, expiresAt, user}\`. \`GET /api/centre\` (no token) tells
   \`{mode, name, contract, version}\`. A training centre has the accounts \`operator1\`, \`operator2\`, \`supervisor1\`, \`admin1\` and per
   agency one named after the agency's id (\`damkar\`) with a deputy (\`damkar-wakil\`), all with the password \`latihan112\`.
2. **Connect** with Socket.IO (default path and namespace, websocket transport only) with \`auth: {token, cursor?, contract?}\`.
   \`cursor\` is the last \`to\` (or the snapshot's \`seq\`) you have worked through, 0 for everything from the start; \`contract\` is the
   version of the table below your program was written for. A refusal is \`connect_error\` with \`data.code\`: \`unauthorised\`,
   \`session-expired\` or \`contract-too-old\`.
3. **Receive**: \`snapshot {seq, board}\` comes when there is no cursor or it is too far behind, else \`events {from, to, events}\`: it goes on
   from cursor \`from\` (exclusive) and makes the cursor \`to\`; it may be empty and still moves the cursor. With \`backfill: true\` the batch is
   the whole history of streams that have just become visible: it comes before the batch that made them so, repeats events of it, and moves no
   cursor. \`forget {streams}\` names streams this session may no longer see. Fold by (stream, version): repeats and late events
   do no harm. \`board\` is \`{calls, incidents, massEvents, complaints, categories, routing, calendars, measures, agencies}\`: open things by their id, each with the \`version\` of its
   stream, from which its events go on. \`presence {present: [username]}\` is volatile and kept nowhere.
4. **Command**: make a UUID for \`commandId\` and keep it until there is a reply. The same id with the same account, name and input gets its
   first reply again and appends nothing; with anything else it is refused as \`conflict\`. The reply is \`{ok: true, value}\` or
   \`{ok: false, error: {code, message, issues?}}\`; it may come before or after the events it caused: compare \`value.seq\` with the cursor.
   Refusals are not remembered. At most 256 kB a command, 2,000 commands a second and socket.
5. **Ids** of new things come from the command: \`callId\` (without \`externalId\`), \`incidentId\`, \`noteId\`, \`massEventId\`, \`measureId\` and \`complaintId\` (without \`externalId\`) are the
   \`commandId\`; a new dispatch is \`<commandId>.<agencyId>\`. An agency whose order is still open gets no second one: its id is returned.
   So always use \`value.dispatchIds\`, in the order of \`agencyIds\`.
6. **Times** are epoch milliseconds. \`occurredAt\` says when it happened in the world; without it the hub's clock counts.
7. **The telephone exchange**: \`POST /api/telephony/events\` with \`X-Api-Key\` (an admin makes it: \`directory:make-key\` with the scope
   \`telephony\`; the reply's \`key\`, shown once) and
   \`{event: "ringing" | "answered" | "ended" | "abandoned", call_id, caller_number?, caller_name?, called_number?, line?, event_ts?, aml?, location?}\`
   answers 202 \`{callId}\`. \`call_id\` is the exchange's own id, sent again with each event of the call: repeats are harmless, and an event
   about a call that never rang makes it. \`event_ts\` is epoch milliseconds or ISO 8601 with an offset. \`aml\` is an AML SMS as it came;
   \`location\` \`{lat, lon, radius?, …}\`, its \`source\` \`aml\` when left out. \`GET /api/telephony/blocked-numbers\` answers
   \`{items: [{number, until}]}\`: the numbers a supervisor has signed a block for.
8. **Positions of phones**: \`POST /api/aml?number=\` with \`X-Api-Key\` (scope \`aml\`) and an AML SMS as \`text/plain\`, or the HTTPS form as JSON or
   URL-encoded. Once the key is right the answer is 2xx. It attaches to the live call with that number, or waits ten minutes for one.

### Events on the wire

Every event is \`{seq, stream, version, type, v, body, actor, occurredAt, recordedAt}\`: \`type\` is the heading below and \`body\` the block under
it; \`seq\` is the position in the log, \`version\` counts from 1 within the stream, \`v\` is the version of the body's shape; \`actor\` is a username or
\`system:<part>\`. Streams: \`call:<callId>\`, \`incident:<incidentId>\` (its dispatches too), \`mass:<massEventId>\`, \`complaint:<complaintId>\`, \`directory:agency\`,
\`directory:measure\`. \`query:timeline\` answers with such events, by \`seq\`; that of an incident has those of its calls as well.

### Who sees what

The room (operator, supervisor, admin) sees every call and incident. A liaison sees an incident from its agency's order on, and the calls of
it while that order is open; the words meant for others (their message, reasons, officers' names, notes) are left out, so a missing \`?\` field may
mean "not for you". After declining, or when the order is cancelled, \`forget\` takes all of it away; after \`cleared\` only the calls. What a session
may not see is \`not-found\`, never \`forbidden\`.

Of complaints the room sees all, a liaison those its agency has or has finished: \`complaint:return\` and \`complaint:withdraw\` take them away
with \`forget\`. A secret reporter crosses the wire only in \`query:reporter\`, to the two people who agreed on it; an anonymous one is not kept.

### Rules that are not in the shapes

\`agencyIds\` are ids of active agencies (\`query:directory {kind: "agency"}\` or \`board.agencies.items\`); an unknown or inactive one is
\`not-found\`. \`incident:open\` with a \`callId\` attaches the call; the call need not be answered, its place is not copied. Without a
\`priority\` the incident gets its type's default. A place that looks wrong is kept as sent, with \`warnings\` in the reply. \`areaCode\` is the
Kemendagri code of the kelurahan. \`query:incidents {text}\` looks at number, type, address, narrative and notes, in any case;
\`after\` takes the \`next\` of the page before; \`limit\` is 50 when left out. The same \`dispatch:delivered\` or \`dispatch:status\` again appends nothing.

### Refusal codes

| code | when |
|---|---|
| \`invalid-input\` | the input does not fit; \`issues\` names the fields |
| \`forbidden\` | this role may not do it |
| \`not-found\` | there is no such thing, or not for this session |
| \`unknown-command\` | the hub knows no such command |
| \`conflict\` | somebody or something was first; the message says what |
| \`dispatch-open\` | \`incident:close\` while an order is neither cleared, declined nor cancelled |
| \`already-acknowledged\` | acknowledging what was accepted; declining it without \`givesUp\`, or once a crew is at the scene |
| \`already-closed\`, \`merged-away\` | the incident is closed, or goes on in another one |
| \`not-open\`, \`training-only\` | kept for commands that are only for open or training things |
| \`rate-limited\`, \`overloaded\`, \`internal\` | try again later; nothing was half done |

Over HTTP the body is \`{error: {code, message, issues?}}\`: 400 and 422 \`invalid-input\`, 401 \`bad-credentials\` or \`unauthorised\`, 403
\`forbidden\`, 404 \`not-found\`, 409 \`conflict\`, 413 \`too-large\`, 429 \`rate-limited\`, 503 \`overloaded\`.

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
