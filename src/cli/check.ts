// Every rule over a draft without a browser: npm run check -- DRAFT.json
import type { Finding } from '../core/checks'
import { evaluate } from '../core/report'
import { laterWithAccounts } from '../rules/later-with-accounts'
import { templateOf } from '../rules/templates'
import { openFile } from './draft-file'

const USAGE = '用法：npm run check -- 稿件.json'

/** An acknowledged finding is printed too, with the reason given. */
function line({ rule, severity, say, fields, acknowledged }: Finding): string {
  return JSON.stringify({
    rule,
    severity,
    say,
    fields,
    ...(acknowledged === undefined ? {} : { acknowledged }),
  })
}

/**
 * Prints what the rules found, one JSON object a line.
 * @returns 0 without errors, 1 where there are errors that nobody stands by, 2 where the draft cannot be opened
 */
export async function main(args: string[]): Promise<number> {
  const [source] = args
  if (source === undefined || args.length !== 1) {
    console.error(USAGE)
    return 2
  }
  const opened = openFile(source)
  if (!opened.ok) {
    console.error(opened.say)
    return 2
  }
  const { draft } = opened.envelope
  const { checks } = evaluate(templateOf(draft, laterWithAccounts), draft)
  const findings = checks.flatMap(({ finding }) => finding ?? [])
  for (const finding of findings) console.log(line(finding))
  const open = findings.some(
    ({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined,
  )
  return open ? 1 : 0
}
