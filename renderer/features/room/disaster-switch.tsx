import { Siren } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallerMeasures } from '../../../src/domain/caller/caller-measure'
import { keyOf, useKeys } from '../../keys'
import { Button } from '../../ui/button'
import { useDialogCommand } from '../operator'
import { KeptReasonDialog } from './kept-reason-dialog'

/** Disaster mode on or off, with a reason. While it is on no number is blocked. */
export function DisasterSwitch({ measures }: { readonly measures: CallerMeasures }) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const isOn = measures.disasterMode !== undefined
  // What was asked stays asked, also when the mode changes while the dialog is open.
  const [turning, setTurning] = useState<'on' | 'off'>()
  const ask = () => setTurning(isOn ? 'off' : 'on')
  useKeys({ 'room.disaster': ask })
  return (
    <>
      <Button icon={Siren} tone={isOn ? 'danger' : 'plain'} keyCap={keyOf('room.disaster')} onClick={ask}>
        {t(isOn ? 'room.disaster.off' : 'room.disaster.on')}
      </Button>
      {turning !== undefined && (
        <KeptReasonDialog
          draft={`disaster ${turning}`}
          title={t(`room.disaster.${turning}`)}
          submitLabel={t(`room.disaster.${turning}`)}
          onSubmit={(reason) => send('caller:disaster-mode', { on: turning === 'on', reason })}
          onClose={() => setTurning(undefined)}
        >
          <p>{t(`room.disaster.effect.${turning}`)}</p>
        </KeptReasonDialog>
      )}
    </>
  )
}
