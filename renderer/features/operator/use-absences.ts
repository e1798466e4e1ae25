import { useEffect } from 'react'
import { create } from 'zustand'
import { useFacts } from '../../store/facts'
import { followPresence, nobodySeen, type Absences } from './presence'

const useAbsenceStore = create<Absences>(() => nobodySeen)

/** Keeps watch while mounted. More than one watcher does no harm. */
export function useAbsences(): Absences {
  const present = useFacts((snapshot) => snapshot.present)
  useEffect(() => {
    if (useAbsenceStore.getState().present === present) return
    useAbsenceStore.setState(followPresence(useAbsenceStore.getState(), present, Date.now()), true)
  }, [present])
  return useAbsenceStore()
}
