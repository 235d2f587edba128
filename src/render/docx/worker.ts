// Writes the Word file beside the page, so that typing never waits for it.
import { serve } from '../worker/serve'
import type { Progress, Rendered, RenderRequest } from './messages'
import { renderDocx } from './render'

serve<RenderRequest, Progress, Rendered>(({ report, draft, gaps }, onProgress) =>
  renderDocx(report, { draft, gaps, onProgress }),
)
