import { randomUUID } from 'node:crypto'
import { amlWarnings } from '../../domain/call/call'
import type { AmlMessage } from '../../domain/aml/aml-message'
import { readAmlHttps } from '../../domain/aml/read-aml-https'
import { readAmlSms } from '../../domain/aml/read-aml-sms'
import type { CommandEnvelope } from '../core'
import type { AmlInput } from '../command/aml-handler'

/** A message is never longer: an SMS has 160 characters, the form a few fields. What is over is no AML. */
const LONGEST = 4_000

/** Reads a message in either form: the SMS as text, or the form's fields as JSON or URL-encoded. */
export function amlCommand(
  body: string,
  contentType: string,
  number: string | undefined,
  partner: string,
  receivedAt: number,
): CommandEnvelope {
  const raw = body.slice(0, LONGEST)
  const message = readMessage(raw, contentType, receivedAt)
  const input: AmlInput = {
    raw,
    reading: readingOf(message),
    ...(number === undefined || number.trim() === '' ? {} : { number: number.trim().slice(0, 40) }),
  }
  const actor = { role: 'system', username: 'system:aml' } as const
  return { actor, workstation: partner, commandId: randomUUID(), name: 'system:aml', input }
}

/** What the exchange handed on with the ring. */
export function readingOfSms(raw: string, receivedAt: number): AmlInput['reading'] {
  return readingOf(readAmlSms(raw, receivedAt))
}

function readMessage(raw: string, said: string, receivedAt: number): AmlMessage {
  const contentType = said.toLowerCase()
  if (contentType.includes('json')) {
    const fields = stringFields(raw)
    return fields === undefined ? { kind: 'garbled', raw } : readAmlHttps(fields, receivedAt)
  }
  if (contentType.includes('x-www-form-urlencoded')) {
    return readAmlHttps(Object.fromEntries(new URLSearchParams(raw)), receivedAt)
  }
  return readAmlSms(raw, receivedAt)
}

function stringFields(json: string): Readonly<Record<string, string>> | undefined {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null) return undefined
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
      ),
    )
  } catch {
    // Not JSON after all: kept as it came.
    return undefined
  }
}

function readingOf(message: AmlMessage): AmlInput['reading'] {
  switch (message.kind) {
    case 'fix':
      return {
        status: 'fix',
        location: message.location,
        warnings: amlWarnings.filter((one) => message.warnings.includes(one)),
      }
    case 'no-fix':
      return { status: 'no-fix', warnings: amlWarnings.filter((one) => message.warnings.includes(one)) }
    case 'unsupported-version':
    case 'garbled':
      return { status: message.kind, warnings: [] }
  }
}
