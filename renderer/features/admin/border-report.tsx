import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundaryPreview } from '../../../src/domain/boundary/check-boundaries'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import { Banner } from '../../ui/banner'
import type { BorderFile } from './boundaries-panel'
import styles from './boundaries.module.css'
import { problemWords, warningWords } from './border-words'
import { mostFileBytes } from './read-borders'

/** What was found in the file, in words. */
export function BorderReport({ file }: { readonly file: BorderFile }) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  switch (file.kind) {
    case 'none':
      return null
    case 'checking':
      return <p role="status">{t('admin.border.checking', { name: file.name })}</p>
    case 'too-big':
      return <Fault>{t('admin.border.too-big', { megabytes: mostFileBytes / 1_024 / 1_024 })}</Fault>
    case 'read':
      break
    default:
      return file satisfies never
  }
  const { read } = file
  if (read.kind === 'not-json') return <Fault>{t('admin.border.not-json')}</Fault>
  const { warnings, preview } = read.check
  return (
    <div className={styles.report}>
      {read.kind === 'bad' && (
        <>
          <Fault>{t('admin.border.problems', { count: read.check.problems.length })}</Fault>
          <ul className={styles.problems}>
            {read.check.problems.map((problem, index) => (
              <li key={index}>{problemWords(problem, t, language)}</li>
            ))}
          </ul>
        </>
      )}
      {read.kind === 'unfit' && <Fault>{t('admin.border.unfit')}</Fault>}
      {preview.areas > 0 && <Found preview={preview} />}
      {read.kind === 'good' && (
        <p>
          {t('admin.border.fitted', {
            kilobytes: Math.ceil(read.bytes / 1_000).toLocaleString(language),
            metres: read.toleranceMetres.toLocaleString(language),
          })}
        </p>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('admin.border.warnings', { count: warnings.length })}</summary>
          <ul>
            {warnings.map((warning, index) => (
              <li key={index}>{warningWords(warning, t, language)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Fault({ children }: { readonly children: ReactNode }) {
  return (
    <Banner tone="late" live="alert">
      {children}
    </Banner>
  )
}

function Found({ preview }: { readonly preview: BoundaryPreview }) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return (
    <p role="status">
      {t('admin.border.found', {
        count: preview.areas,
        all: kelurahanList.length,
        area: preview.squareKilometres.toLocaleString(language),
        vertices: preview.vertices.toLocaleString(language),
      })}
    </p>
  )
}
