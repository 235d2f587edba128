/** Signs XML does not allow, and those that would be read as marks. */
const ODD = /[&<>\p{Cc}\ufffe\uffff]/u
const EVERY_ODD = new RegExp(ODD, 'gu')

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text of one line as it may stand between tags; what XML does not allow is dropped. */
export const xmlText = (text: string): string =>
  ODD.test(text) ? text.replace(EVERY_ODD, (sign) => MARKS[sign] ?? '') : text
