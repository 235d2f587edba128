import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/render/docx'
import { checkFile } from '../../src/render/docx/check'
import { xmlFault } from '../../src/render/xml-form'
import { sample } from './sample'

describe('XML 的样子', () => {
  test.each([
    ['<?xml version="1.0"?>\n<a><b c="1>2"/>文字&amp;<d></d></a>'],
    ["<a:b c:d = 'e'>&#x4e2d;&#20013;</a:b >"],
    ['\ufeff<a/>\n'],
  ])('%s 可以', (xml) => expect(xmlFault(strToU8(xml))).toBeUndefined())

  test.each([
    ['没有结尾', '<a><b></b>'],
    ['套错了', '<a><b></a></b>'],
    ['多出结尾', '<a></a></b>'],
    ['两个根', '<a/><b/>'],
    ['没有根', '文字'],
    ['根外有字', '<a/>文字'],
    ['光杆的 &', '<a>甲&乙</a>'],
    ['属性里光杆的 &', '<a b="甲&乙"/>'],
    ['属性没有引号', '<a b=1/>'],
    ['断在标签里', '<a><b c="'],
    ['空的', ''],
    ['名字只是开头相同', '<ab></a>'],
    ['名字只多出一截', '<a></ab>'],
    ['没有名字', '<></>'],
    ['注释', '<a><!-- --></a>'],
    ['属性之间没有空格', '<a b="1"c="2"/>'],
    ['属性值里有 <', '<a b="<"/>'],
    ['结尾标签带属性', '<a></a b="1">'],
    ['控制符', '<a>\u0001</a>'],
    ['没有的实体', '<a>&nbsp;</a>'],
    ['没有写完的实体', '<a>&amp</a>'],
    ['指令没有结尾', '<?xml version="1.0"><a/>'],
  ])('%s', (_name, xml) => expect(xmlFault(strToU8(xml))).toBeTypeOf('string'))
})

const { bytes } = await renderDocx(sample(), { draft: false, gaps: 0 })

function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

describe('文件能不能打开', () => {
  test('好的文件：每个部件都看过', () => {
    const seen: number[] = []
    checkFile(bytes, 7, (done, total) => seen.push(done / total))
    expect(seen[seen.length - 1]).toBe(1)
  })

  test('截断的、不是压缩包的', () => {
    expect(() => checkFile(bytes.slice(0, 20_000), 7)).toThrow()
    expect(() => checkFile(strToU8('不是压缩包'), 7)).toThrow()
  })

  test('图的张数不对', () => {
    expect(() => checkFile(bytes, 8)).toThrow('the file has 7 charts, not 8')
  })

  test('少了正文', () => {
    const file = changed((parts) => delete parts['word/document.xml'])
    expect(() => checkFile(file, 7)).toThrow('word/document.xml')
  })

  test('正文里有一处没有结尾', () => {
    const file = changed((parts) => {
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      parts['word/document.xml'] = strToU8(xml.replace('</w:p>', ''))
    })
    expect(() => checkFile(file, 7)).toThrow('word/document.xml')
  })

  test('图找不到它的工作簿', () => {
    const file = changed((parts) => delete parts['word/embeddings/Microsoft_Excel_Worksheet3.xlsx'])
    expect(() => checkFile(file, 7)).toThrow('Microsoft_Excel_Worksheet3.xlsx')
  })
})
