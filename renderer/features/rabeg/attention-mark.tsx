import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  Hammer,
  Inbox,
  MessageSquareText,
  RotateCcw,
  Siren,
  SquareCheck,
  Waypoints,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge'
import type { Attention } from './attention'

type Tone = 'plain' | 'accent' | 'kept' | 'near' | 'late'

/** Shape first, then words, then colour. What nobody has seen is open and broken; what several work on is a net. */
const looks: Readonly<Record<Attention, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  waits: { icon: Inbox, tone: 'near' },
  reopened: { icon: RotateCcw, tone: 'late' },
  unseen: { icon: CircleDashed, tone: 'plain' },
  'with-agency': { icon: CircleDot, tone: 'plain' },
  coordinated: { icon: Waypoints, tone: 'accent' },
  incident: { icon: Siren, tone: 'late' },
  answered: { icon: MessageSquareText, tone: 'plain' },
  'in-progress': { icon: Hammer, tone: 'accent' },
  completed: { icon: CircleCheck, tone: 'kept' },
  over: { icon: SquareCheck, tone: 'plain' },
}

/** Who looks after a complaint, as shape and words. */
export function AttentionMark({ attention }: { readonly attention: Attention }) {
  const { t } = useTranslation()
  const { icon, tone } = looks[attention]
  return (
    <Badge look="text" tone={tone} icon={icon}>
      {t(`rabeg.attention.${attention}`)}
    </Badge>
  )
}
