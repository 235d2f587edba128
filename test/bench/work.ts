// The part of `npm run bench` that is run as it is built for the page, in a process of its own: what a development server
// makes of a module costs more than many of the things that are measured.
//   node WORK.mjs edits|checks DRAFT.json
import { readFileSync } from 'node:fs'
import { openText } from '../../src/core/draft'
import { benchChecks } from './checks'
import { benchEdits } from './edits'
import { withLines } from './many'

const line = (name: string, value: string): void => console.log(`${name.padEnd(58)} ${value}`)

const [which, file = ''] = process.argv.slice(2)
const opened = openText(readFileSync(file, 'utf8'))
if (!opened.ok) throw new Error(opened.say)
const { draft } = opened.envelope
const run = which === 'checks' ? benchChecks : benchEdits
run(line, draft, withLines(draft, 5_000))
