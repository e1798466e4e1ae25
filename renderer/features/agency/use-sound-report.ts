import { useEffect } from 'react'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'

export type Sound = 'on' | 'blocked' | 'muted'

/** The hub hears whether this console can sound: when the line stands, again after each loss, and at every change. */
export function useSoundReport(sound: Sound): void {
  const { client } = useSession()
  const connection = useFacts((snapshot) => snapshot.connection)
  useEffect(() => {
    // Presence is no fact: unanswered it is said anew with the next line, never queued.
    if (connection === 'online') void client.query('presence:report', { sound })
  }, [client, connection, sound])
}
