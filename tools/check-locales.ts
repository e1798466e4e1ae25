import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './paths'

/** Attributes a person reads or hears. */
const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'description'])
const hasWords = (text: string) => /\p{L}{2,}/u.test(text)

const partsFolder = join(root, 'renderer', 'locales', 'parts')
const errors: string[] = []

const parts = readdirSync(partsFolder)
const texts = { id: textsOf('id'), en: textsOf('en') }
for (const key of Object.keys(texts.id)) if (texts.en[key] === undefined) errors.push(`en: "${key}" is missing`)
// Indonesian has one form for any number: an English singular has its counterpart in \`_other\`.
for (const key of Object.keys(texts.en)) {
  if (texts.id[key.replace(/_one$/, '_other')] === undefined) errors.push(`id: "${key}" is missing`)
}

const sources = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)
const usedKeys = new Set<string>()
const usedPrefixes = new Set<string>()
for (const name of sources) inspect(name)

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
for (const key of Object.keys(texts.id)) {
  const used = usedKeys.has(base(key)) || [...usedPrefixes].some((prefix) => key.startsWith(prefix))
  if (!used) errors.push(`"${key}" is in the locales but nowhere on a screen`)
}
for (const error of errors) console.error(error)
console.log(`${Object.keys(texts.id).length} texts in two languages, ${errors.length} faults`)
process.exitCode = errors.length === 0 ? 0 : 1

function textsOf(language: 'id' | 'en'): Record<string, string> {
  const all: Record<string, string> = {}
  for (const part of parts.filter((name) => name.endsWith(`.${language}.json`))) {
    const content = JSON.parse(readFileSync(join(partsFolder, part), 'utf8')) as Record<string, unknown>
    for (const [key, text] of Object.entries(content)) {
      if (typeof text !== 'string' || text.trim() === '') errors.push(`${part}: "${key}" has no text`)
      else if (all[key] !== undefined) errors.push(`${part}: "${key}" is there twice`)
      else all[key] = text
    }
  }
  return all
}

function inspect(name: string): void {
  const text = readFileSync(join(root, 'renderer', name), 'utf8')
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const where = (node: ts.Node) => `renderer/${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text))
      errors.push(`${where(node)}: untranslated text "${node.text.trim()}"`)
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer !== undefined) {
      const literal = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (literal !== undefined && ts.isStringLiteral(literal) && hasWords(literal.text)) {
        errors.push(`${where(node)}: untranslated ${node.name.getText()} "${literal.text}"`)
      }
    }
    // Every string that is a key counts as used; a template such as `type.${code}` uses all that begin so.
    if (ts.isStringLiteralLike(node)) usedKeys.add(node.text)
    if (ts.isTemplateExpression(node) && /^[a-z][\w-]*\./i.test(node.head.text)) usedPrefixes.add(node.head.text)
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [key] = node.arguments
      if (
        key !== undefined &&
        ts.isStringLiteralLike(key) &&
        texts.id[key.text] === undefined &&
        texts.id[`${key.text}_other`] === undefined
      ) {
        errors.push(`${where(node)}: no text for "${key.text}"`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
}
