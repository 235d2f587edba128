import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normalise, openDocx, validate } from './docx'

function sample(updateFields: boolean): Promise<Uint8Array> {
  const chart = new ChartRun({
    type: 'column',
    transformation: { width: 300, height: 200 },
    categories: ['2022年', '2023年'],
    series: [{ name: '收入', values: [1, 2] }],
  })
  const link = new ExternalHyperlink({ link: 'https://example.com/', children: [new TextRun('链接')] })
  const document = new Document({
    features: { updateFields },
    sections: [
      {
        children: [
          new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-3' }),
          new Paragraph({ text: '第一部分 概况', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            tabStops: [{ type: 'left', position: 500 }],
            children: [
              new TextRun('收入<甲>&乙'),
              new TextRun({ children: [new Tab(), '后'] }),
              new TextRun({ text: '隐藏', vanish: true }),
              link,
            ],
          }),
          new Paragraph({ children: [chart] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** The same file with one piece of a part replaced. */
function plant(file: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const entries = unzipSync(file)
  const text = openDocx(file).text(part)
  if (!text.includes(from)) throw new Error(`nothing to replace in ${part}`)
  return zipSync({ ...entries, [part]: strToU8(text.replace(from, to)) })
}

let file: Uint8Array
const folder = mkdtempSync(join(tmpdir(), 'docx-'))

beforeAll(async () => {
  file = await sample(true)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('opening a file', () => {
  test('gives visible text with its style', () => {
    const { paragraphs } = openDocx(file)
    expect(paragraphs).toContainEqual({ style: 'Heading1', text: '第一部分 概况' })
    expect(paragraphs).toContainEqual({ style: undefined, text: '收入<甲>&乙\t后链接' })
    expect(paragraphs[0]).toEqual({ style: 'TOC1', text: '第一部分 概况\t' })
  })

  test('counts charts and fields that ask to be updated', async () => {
    expect(openDocx(file)).toMatchObject({ charts: 1, dirty: 2, updateFields: true })
    expect(openDocx(await sample(false)).updateFields).toBe(false)
  })

  test('names its parts, and says which one is missing', () => {
    expect(openDocx(file).parts).toContain('word/charts/chart1.xml')
    expect(() => openDocx(file).text('word/nothing.xml')).toThrow('no part word/nothing.xml')
  })
})

test('two runs of the same document are equal once normalised', async () => {
  const [one, two] = [openDocx(file), openDocx(await sample(true))]
  const normalised = (docx: typeof one) =>
    docx.parts.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, normalise(docx.text(name))])
  expect(two.text('word/document.xml')).not.toBe(one.text('word/document.xml'))
  expect(normalised(two)).toEqual(normalised(one))
})

describe('the schema', () => {
  async function faultsOf(name: string, bytes: Uint8Array) {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return validate(path)
  }

  test('accepts a good file', async () => {
    expect(await faultsOf('good.docx', file)).toEqual([])
  })

  test('finds planted errors in the document and in a chart', async () => {
    const inDocument = plant(file, 'word/document.xml', '<w:pPr>', '<w:pPr><w:bogus/>')
    const inBoth = plant(
      inDocument,
      'word/charts/chart1.xml',
      '<c:barDir val="col"/>',
      '<c:barDir val="up"/>',
    )
    const faults = await faultsOf('bad.docx', inBoth)
    expect(faults.map(({ part }) => part).sort()).toEqual(['/word/charts/chart1.xml', '/word/document.xml'])
    expect(faults.every(({ path, description }) => path.startsWith('/') && description !== '')).toBe(true)
  })
})
