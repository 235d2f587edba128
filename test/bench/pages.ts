// Whether the contents tell the truth: the pages of headings and tables as estimated, beside those of LibreOffice.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentsOf, type Report } from '../../src/core/report'
import { renderDocx } from '../../src/render/docx'
import { estimatePages } from '../../src/render/docx/boxes'
import { Builder, sample } from '../render/sample'
import {
  emptyTable,
  overallTable,
  performanceSheet,
  sampleWithTables,
  spendingTable,
} from '../render/sample-tables'

/** Fonts of Debian in the places of those of Windows. */
const STAND_INS = {
  仿宋: 'AR PL SungtiL GB',
  楷体: 'AR PL KaitiM GB',
  宋体: 'AR PL UMing CN',
  黑体: 'WenQuanYi Zen Hei',
  方正小标宋简体: 'AR PL UMing CN',
  'Times New Roman': 'Liberation Serif',
} as const

function fontsConf(): string {
  const matches = Object.entries(STAND_INS).map(
    ([font, other]) =>
      `<match target="pattern"><test name="family"><string>${font}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${other}</string></edit></match>`,
  )
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  return `<?xml version="1.0"?><fontconfig>${system}${matches.join('')}</fontconfig>`
}

/**
 * Many tables of different lengths and looks, so that pages end in all kinds of rows. Heads that reach over two rows have
 * no more than two lines: LibreOffice repeats a higher one too low.
 */
function variants(): readonly Report[] {
  const reports: Report[] = [sample(), sample({ times: 3 }), sampleWithTables()]
  for (const size of [10.5, 9, 7.5] as const) {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const columns = orientation === 'landscape' ? {} : { columns: [900, 1344, ...Array(6).fill(1100)] }
      const narrow = columns.columns ? { columns: columns.columns.map((width) => ({ width })) } : {}
      const builder = new Builder().cover('云岭县便民服务中心').contents().heading(1, '第一部分', '附表')
      for (let classes = 1; classes <= 16; classes += 1) {
        const title = `第${classes}张表`
        const notes = Array.from(
          { length: classes % 4 },
          (_, i) => `注${i + 1}：本表反映本单位各项支出情况。`,
        )
        builder.table(spendingTable(classes, { number: '', title, size, orientation, notes, ...narrow }))
        if (classes % 3 === 0) builder.text(`表后的文字${classes}`).heading(2, '一、', `表后的标题${classes}`)
      }
      reports.push(builder.table(emptyTable()).table(performanceSheet()).table(overallTable()).report())
    }
  }
  return reports
}

/** Text of each page without spaces. */
function pagesOf(pdf: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return text.split('\f').map((page) => page.replace(/\s/g, ''))
}

/** Entries of the contents on another page than estimated, and how many pages there are. */
function differences(report: Report, pages: readonly string[]): readonly string[] {
  const estimate = estimatePages(report)
  const found = pages.length - 1
  // A title in two lines or in two fonts comes out of the PDF in pieces; its beginning will do.
  const entries = contentsOf(report.blocks).map(({ id, text }) => ({
    id,
    text: text.replace(/\s/g, '').slice(0, 10),
  }))
  const start = pages.findIndex((page, i) => i > 1 && !/\.{8}/.test(page))
  const wrong = entries.flatMap(({ id, text }) => {
    const expected = estimate.pageOf.get(id) ?? 0
    if (pages[expected - 1]?.includes(text)) return []
    const actual = pages.findIndex((page, i) => i >= start && page.includes(text)) + 1
    return [`${text}: ${expected} estimated, ${actual} found`]
  })
  return estimate.pages === found ? wrong : [...wrong, `${estimate.pages} pages estimated, ${found} found`]
}

/** `npm run bench -- pages`: needs LibreOffice, pdftotext and the fonts above. */
export async function comparePages(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  try {
    const reports = variants()
    const files: string[] = []
    for (const [i, report] of reports.entries()) {
      const file = join(folder, `${i}.docx`)
      writeFileSync(file, (await renderDocx(report, { draft: false, gaps: 0 })).bytes)
      files.push(file)
    }
    mkdirSync(join(folder, 'fonts'))
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsConf())
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') }, stdio: 'ignore' },
    )
    let wrong = 0
    let entries = 0
    let sheets = 0
    for (const [i, report] of reports.entries()) {
      const pages = pagesOf(join(folder, `${i}.pdf`))
      const found = differences(report, pages)
      sheets += pages.length - 1
      entries += contentsOf(report.blocks).length
      wrong += found.length
      for (const line of found) console.log(`report ${i}: ${line}`)
    }
    console.log(
      `${entries} entries of the contents in ${reports.length} reports of ${sheets} pages: ${wrong} differences`,
    )
    return wrong === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
