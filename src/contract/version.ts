/**
 * The contract's version. A changed schema fails the hash test until a line is added here that says what changed.
 * The hash is SHA-256 over the canonical JSON of the contract's JSON Schema document.
 */
export const contractVersions = [
  {
    version: 1,
    hash: '1683493f9c65f4473b28b87670ce969dd750ffb1e3dcdd3b7cd31f457dd89717',
    change: 'The main job: calls, incidents, dispatches, directories, their queries.',
  },
  {
    version: 2,
    hash: '62dae246cdacdf33d2767310e96c2964a51f8f34512fd0306a3664d6a44fd896',
    change:
      'Call-taking: merging and unmerging, detaching a call, calling back, positions of phones, caller history and measures, duplicates, mass events.',
  },
  {
    version: 3,
    hash: 'd785f323a6255f8bc063b16f95e9e65a777a5f7712b8b03fda5d2c5439ce5800',
    change: 'Triage by protocols; protocols, lexicon and boundaries that a centre changes.',
  },
  {
    version: 4,
    hash: 'a7bfc5dcf8f559fb8f2db7b48f16354f404ca0d28804aa28a4913ac86a296194',
    change: 'The kind of a call can be taken back.',
  },
  {
    version: 5,
    hash: '958cc4ce8d200e8049a44c806fe99d9d491a23f9e8e1b76069730347ee4c21d9',
    change: 'query:caller leaves out the call that is being taken.',
  },
  {
    version: 6,
    hash: 'dfbcbd3cfea790dc5874934319077707ad04cb2be9a7cbbda9748959c3b2b4d1',
    change:
      'Dispatch: response plans, units and their positions, the ladder, test orders, shifts, relayed orders, questions; what an agency is reached by.',
  },
  {
    version: 7,
    hash: 'e87ea923ad22f51a404bea4611cdaeba85b6d626b2df91a49f79edbcabac9381',
    change: 'Rabeg: complaints, their categories, routing, calendars, and the ways to and from 112.',
  },
  {
    version: 8,
    hash: '9f86dd2fe532f477a2e04fd79a3d310ae6d3142784b50e3fe418807de16bf960',
    change:
      'What an agency was ordered and what became of it; the names of people; a hand-over that is taken back; times as they were told.',
  },
  {
    version: 9,
    hash: '895bcd77740465f91c47fe81bc924edcf8821447321a5c2b403bbdfa7bb0f4a1',
    change:
      'An emergency whose call ended without an incident stays known; a call goes on after a kind is undone; English words in the lexicon; a step that was reported by mistake is taken back; agencies an outcome needs.',
  },
  {
    version: 10,
    hash: '29d0cfa93dfe1c8d7d16f5cf1052800e8dd1a3d39dd4cea3bdc950c695022bd1',
    change: 'Rabeg: photos and proof used before, duplicates and bursts, figures, retention.',
  },
  {
    version: 11,
    hash: '21dd8ba16400704b40d30b4d9552b1cc311c31e6759dd8e1613bc9b00c6cb225',
    change:
      'An accepted order is given up with a reason; an agency sees its own orders by what became of them, and whom the centre ordered after it declined.',
  },
] as const

export const CONTRACT_VERSION = contractVersions[contractVersions.length - 1]?.version ?? 0
