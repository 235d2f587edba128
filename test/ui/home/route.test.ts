import { expect, test } from 'vitest'
import { readRoute } from '../../../src/ui/route'

const home = { at: 'home' }
test.each([
  ['', home],
  ['#/', home],
  ['#/draft', home],
  ['#/draft/', home],
  ['#/elsewhere/k3f9', home],
  ['#/draft/../x', home],
  ['#/draft/k3f9', { at: 'draft', id: 'k3f9', section: '' }],
  ['#/draft/k3f9/', { at: 'draft', id: 'k3f9', section: '' }],
  ['#/draft/k3f9/overall', { at: 'draft', id: 'k3f9', section: 'overall' }],
])('地址 %j 通到 %j', (hash, route) => expect(readRoute(hash)).toEqual(route))
