// The parts of a workbook that only say what there is.
import type { TableBlock } from '../../core/report'
import { headRows } from './sheet'
import { escapeXml } from './text'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPath = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`

function contentTypes(sheets: number): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`
  const each = Array.from({ length: sheets }, (_, i) => override(sheetPath(i), `${TYPE}.worksheet`))
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${TYPE}.sheet.main`),
    ...each,
    override('xl/styles.xml', `${TYPE}.styles`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    '</Types>',
  ].join('')
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(tables: readonly TableBlock[], names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const titles = tables.flatMap((table, i) => {
    if (table.head.length === 0) return []
    const [from, to] = headRows(table)
    const area = `'${(names[i] ?? '').replaceAll("'", "''")}'!$${from}:$${to}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(area)}</definedName>`]
  })
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

const coreProperties = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`

/** All parts but the sheets and the styles: path and text of each, the content types first. */
export function bookParts(
  title: string,
  tables: readonly TableBlock[],
  names: readonly string[],
): readonly (readonly [path: string, xml: string])[] {
  const sheets = names.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const)
  return [
    ['[Content_Types].xml', contentTypes(names.length)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['xl/workbook.xml', workbook(tables, names)],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets, [`${OFFICE}/styles`, 'styles.xml']])],
  ]
}
