import { useEffect, useState } from 'react'

const query = '(min-width: 1600px) and (min-height: 900px)'

/** Whether the window has room for the whole work form at once; without it the form becomes tabs. */
export function useRoomy(): boolean {
  const [roomy, setRoomy] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const onChange = () => setRoomy(media.matches)
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }, [])
  return roomy
}
