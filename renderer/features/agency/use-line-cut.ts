import type { Instant } from '../../../src/domain/kernel/time'
import { useFacts } from '../../store/facts'

/** Since when no new order can come to this screen; undefined while the line stands, or was never there yet. */
export function useLineCut(): Instant | undefined {
  return useFacts(({ connection, cursor, since }) => (connection === 'online' || cursor === 0 ? undefined : since))
}
