/** What a PBX tells the hub over its webhook. The hub's training centre takes this key. */
export async function ring(
  hubUrl: string,
  call: { readonly call_id: string; readonly caller_number?: string; readonly aml?: string },
): Promise<void> {
  const response = await fetch(`${hubUrl}/api/telephony/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify({ event: 'ringing', ...call }),
  })
  if (response.status !== 202) throw new Error(`The webhook answered ${response.status}: ${await response.text()}`)
}
