import { useEffect, useState } from 'react'
import { useRememberedSize } from '../../ui/use-remembered-size'
import { columnsOf } from './columns'

/** The widths of the outer columns in this window, remembered on this machine. */
export function useColumns() {
  const [width, setWidth] = useState(() => window.innerWidth)
  const [lists, setLists] = useRememberedSize('siaga.columns.lists')
  const [work, setWork] = useRememberedSize('siaga.columns.work')
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  const columns = columnsOf(width, {
    ...(lists === undefined ? {} : { lists }),
    ...(work === undefined ? {} : { work }),
  })
  return { columns, setLists, setWork }
}
