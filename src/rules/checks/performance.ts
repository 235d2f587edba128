import { ofEach, type Rule, written } from '../../core/checks'
import { all, choice, less, not, since } from '../../core/wording'
import { isSlow } from '../annex/project-form'
import { scored } from '../annex/words'

/** 项目自评 since 2022: P01 asks why little was spent, P07 why a target was missed. */
const sheet = all(since(2022), not(choice('.sheet', 'no')))

export const projectRules: readonly Rule[] = [
  ofEach(
    'projects',
    written(
      'P01',
      ['.slowReason', '执行率未到 90% 的原因'],
      [
        ['.final', '执行数'],
        ['.budget', '调整后预算数'],
      ],
      all(sheet, isSlow),
    ),
  ),
  ofEach(
    'indicators',
    written(
      'P07',
      ['.reason', '未完成原因'],
      [
        ['.got', '得分'],
        ['.weight', '权重'],
      ],
      all(since(2022), scored, less('.got', '.weight')),
    ),
  ),
]
