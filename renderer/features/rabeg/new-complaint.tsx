import { useDeferredValue, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { roadStatuses } from '../../../src/domain/complaint/complaint'
import { detectEmergency } from '../../../src/domain/complaint/detect-emergency'
import { proposeRoutes } from '../../../src/domain/complaint/propose-routes'
import { proposePlaces } from '../../../src/domain/place/propose-places'
import type { Location } from '../../../src/domain/kernel/location'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { keyOf } from '../../keys'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useSubmission } from '../../ui/use-submission'
import { PlaceField, surePlace, wholeCity } from '../operator'
import { DangerWarning } from './danger-warning'
import { deskChannels, deskSubmissionOf, identities, readNewDraft, submissionOf, type NewDraft } from './new-draft'
import { nearToWords } from './near-complaints'
import { PhotoPicker } from './photo-picker'
import styles from './rabeg.module.css'
import { useAgencyName, useCategories, useCategoryName, useRouting } from './use-tables'
import { usePhotoDraft } from './use-photo-draft'
import { useLexicon } from './use-sign-reader'
import { useSubmit } from './use-submit'

interface NewComplaintProps {
  /** The 112 call it is made from: its channel, its caller and, unless another is said, its place. */
  readonly call?: Call
  /** Shows the console with the incident it became at once. */
  readonly onIncident: (incidentId: string) => void
  readonly onClose: () => void
}

/** A complaint by a desk: what and where first; its kind and its agency are proposed while it is typed. */
export function NewComplaint({ call, onIncident, onClose }: NewComplaintProps) {
  const { t, i18n } = useTranslation()
  const draftKey = call === undefined ? 'complaint-new' : `complaint-of:${call.id}`
  const [kept, setKept, forget] = useDraft(draftKey, '')
  const photos = usePhotoDraft(`${draftKey}-photos`)
  const draft = readNewDraft(kept)
  const change = (part: Partial<NewDraft>) => setKept(JSON.stringify({ ...draft, ...part }))
  const categories = useCategories()
  const routing = useRouting()
  const name = useCategoryName()
  const agency = useAgencyName()
  const send = useSubmit()
  const { state, submit: submitForm } = useSubmission<RefusalCode | 'photo-missing'>(onClose)
  const connection = useFacts((snapshot) => snapshot.connection)
  const lexicon = useLexicon()
  const [obstacle, setObstacle] = useState<'place' | 'offline'>()
  const { text, category, roadStatus } = draft
  const board = useFacts((snapshot) => snapshot.board.complaints)
  const read = useDeferredValue(text)
  const proposed = useMemo(() => surePlace(proposePlaces(read, 3)), [read])
  // What was chosen, else what the call has, else what the words surely name.
  const place = draft.location ?? call?.location ?? (draft.placeText === '' ? proposed?.location : undefined)
  const near = useMemo(
    () =>
      read.trim() === ''
        ? []
        : nearToWords(
            {
              at: Date.now(),
              text: read,
              ...(category === '' ? {} : { category }),
              ...(place === undefined ? {} : { location: place }),
            },
            Object.values(board),
          ),
    [read, category, place, board],
  )
  const areaCode = place?.areaCode
  const routes = useMemo(
    () =>
      proposeRoutes(
        {
          text,
          ...(category === '' ? {} : { category }),
          ...(roadStatus === '' ? {} : { roadStatus }),
          ...(areaCode === undefined ? {} : { areaCode }),
        },
        categories,
        routing,
      ),
    [text, category, roadStatus, areaCode, categories, routing],
  )
  const [first] = text.trim() === '' && category === '' ? [] : routes.proposals
  const kind = categories.find(({ id }) => id === (category === '' ? first?.category : category))
  const isSure = routes.confidence >= routing.confirmBelow && !routes.asksRoadStatus
  const isFromWords = draft.location === undefined && call?.location === undefined && place !== undefined
  const complete = place === undefined ? draft : { ...draft, location: place }
  const { dangers } = draft
  const sign = useMemo(
    () => (read.trim() === '' ? undefined : detectEmergency({ text: read, dangers }, kind, lexicon)),
    [read, dangers, kind, lexicon],
  )
  const submit = (promoted?: { readonly location: Location }) => {
    if (text.trim() === '') return
    submitForm(async () => {
      const photoIds = await photos.settled()
      if (photoIds === undefined) return 'photo-missing'
      const code = await send(
        call === undefined
          ? { name: 'complaint:submit', input: deskSubmissionOf(complete, photoIds) }
          : { name: 'call:to-complaint', input: { callId: call.id, ...submissionOf(complete, photoIds) } },
        promoted === undefined || sign === undefined ? undefined : { type: sign.type, ...promoted, onIncident },
      )
      if (code !== undefined) return code
      forget()
      photos.forget()
      return undefined
    })
  }
  const promote = (location = place) => {
    // The same words as they were read: a key pressed faster than they are read finds no sign yet, and does nothing.
    if (sign === undefined) return
    if (connection !== 'online') return setObstacle('offline')
    if (location === undefined) return setObstacle('place')
    submit({ location })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, shiftKey, repeat, key } = event
    if (!altKey || ctrlKey || repeat || sign === undefined) return
    const wanted = shiftKey ? key.toLowerCase() === 'p' : key.toLowerCase() === 'z' && obstacle === 'place'
    if (!wanted) return
    // An open dialog keeps the keyboard to itself: these keys are its own here.
    event.preventDefault()
    event.stopPropagation()
    if (shiftKey) promote()
    else promote(wholeCity(t('intake.place.wholeCity')).location)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={call === undefined ? t('rabeg.new.title') : t('rabeg.new.ofCall', { number: call.number ?? '' })}
      closeLabel={t('rabeg.close')}
      footer={
        <>
          <span className={styles.footNote}>{t('rabeg.new.kept')}</span>
          <Button onClick={onClose}>{t('rabeg.new.later')}</Button>
          <Button
            tone="main"
            keyCap="Ctrl+Enter"
            disabled={state.kind === 'sending' || text.trim() === ''}
            onClick={() => submit()}
          >
            {t(state.kind !== 'sending' ? 'rabeg.new.send' : photos.left > 0 ? 'rabeg.photo.waits' : 'rabeg.sending')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog} onKeyDown={onKeyDown}>
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(state.code === 'photo-missing' ? 'rabeg.photo.notSent' : `error.${state.code}`)}
          </Banner>
        )}
        <TextArea
          autoFocus
          label={t('rabeg.new.text')}
          rows={4}
          maxLength={4_000}
          value={text}
          readOnly={state.kind === 'sending'}
          onChange={(event) => change({ text: event.target.value })}
        />
        {sign !== undefined && (
          <DangerWarning
            sign={{ ...sign, of: { kind: 'text' }, said: read }}
            category={kind?.id}
            obstacle={
              obstacle === 'place' && place === undefined
                ? t('rabeg.promote.needsPlace')
                : obstacle === 'offline' && connection !== 'online'
                  ? t('rabeg.new.promoteOffline', { key: keyOf('tab.console') })
                  : undefined
            }
            onPromote={() => promote()}
          />
        )}
        <p className={styles.quiet} role="status">
          {first === undefined
            ? t('rabeg.new.nothingYet')
            : t(isSure ? 'rabeg.new.goes' : 'rabeg.new.asks', {
                category: name(first.category),
                agency: first.agencyIds.map(agency).join(', '),
              })}
        </p>
        {near.length > 0 && (
          <Banner tone="near" live="status">
            {t('rabeg.new.near', {
              codes: near.map(({ complaint }) => `${complaint.trackingCode} (${complaint.text ?? ''})`).join(' · '),
            })}
          </Banner>
        )}
        <PlaceField
          text={draft.placeText}
          onText={(placeText) => change({ placeText })}
          location={place}
          proposedBy={isFromWords ? proposed?.words.map(({ from, to }) => read.slice(from, to)).join(' ') : undefined}
          onLocation={(location, placeText) => change({ location, placeText })}
        />
        <div className={styles.fieldRow}>
          {call === undefined && (
            <Select
              label={t('rabeg.new.channel')}
              options={deskChannels.map((value) => ({ value, label: t(`rabeg.channel.${value}`) }))}
              value={draft.channel}
              onChange={(event) =>
                change({ channel: deskChannels.find((known) => known === event.target.value) ?? 'counter' })
              }
            />
          )}
          <Select
            label={t('rabeg.category')}
            placeholder={t('rabeg.new.byWords')}
            options={categories.filter(({ active }) => active).map(({ id }) => ({ value: id, label: name(id) }))}
            value={category}
            onChange={(event) => change({ category: event.target.value, dangers: [] })}
          />
          {kind?.asksRoadStatus === true && (
            <Select
              label={t('rabeg.route.road')}
              placeholder={t('rabeg.choose')}
              options={roadStatuses.map((value) => ({ value, label: t(`rabeg.road.${value}`) }))}
              value={roadStatus}
              onChange={(event) =>
                change({ roadStatus: roadStatuses.find((known) => known === event.target.value) ?? '' })
              }
            />
          )}
        </div>
        {kind !== undefined && kind.dangers.length > 0 && (
          <fieldset className={styles.dangers}>
            <legend>{t('rabeg.new.dangers')}</legend>
            {kind.dangers.map(({ id, ask }) => (
              <Checkbox
                key={id}
                checked={draft.dangers.includes(id)}
                onChange={(event) =>
                  change({
                    // An answer belongs to the kind it was asked for: from here on that kind is meant.
                    category: kind.id,
                    dangers: event.target.checked
                      ? [...draft.dangers, id]
                      : draft.dangers.filter((known) => known !== id),
                  })
                }
              >
                {i18n.language === 'en' ? ask.en : ask.id}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {call === undefined && (
          <div className={styles.fieldRow}>
            <Select
              label={t('rabeg.new.identity')}
              options={identities.map((value) => ({ value, label: t(`rabeg.identityKind.${value}`) }))}
              value={draft.identity}
              onChange={(event) =>
                change({ identity: identities.find((known) => known === event.target.value) ?? 'open' })
              }
            />
            <TextField
              label={t('rabeg.new.name')}
              disabled={draft.identity === 'anonymous'}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
            <TextField
              label={t('rabeg.new.number')}
              inputMode="tel"
              disabled={draft.identity === 'anonymous'}
              value={draft.number}
              onChange={(event) => change({ number: event.target.value })}
            />
            <TextField
              label={t('rabeg.new.email')}
              type="email"
              disabled={draft.identity === 'anonymous'}
              value={draft.email}
              onChange={(event) => change({ email: event.target.value })}
            />
          </div>
        )}
        <div className={styles.inlineRow}>
          <Checkbox checked={draft.isPrivate} onChange={(event) => change({ isPrivate: event.target.checked })}>
            {t('rabeg.new.private')}
          </Checkbox>
          <PhotoPicker photos={photos} />
        </div>
      </div>
    </Dialog>
  )
}
