import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { renderDocx } from '../../src/render/docx'
import { estimatePages } from '../../src/render/docx/boxes'
import { validate } from '../support/docx'
import { sampleWithTables } from './sample-tables'

test('x', async () => {
  const { bytes, pages } = await renderDocx(sampleWithTables(), { draft: true, gaps: 3 })
  writeFileSync('/tmp/dx/s.docx', bytes)
  console.log(pages, [...estimatePages(sampleWithTables()).pageOf])
  console.log(await validate('/tmp/dx/s.docx'))
})
