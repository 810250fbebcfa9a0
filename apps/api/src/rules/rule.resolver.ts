import { Args, ID, Query } from '@nestjs/graphql';
import { isRuleId, ruleOf, RULES } from '@vieraugen/domain';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many, nodeOf, one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import type { RuleType } from './rule.type.js';

@RootResolver()
export class RuleResolver {
  @Query(many('Rule'), { description: 'By area and id.' })
  @Permit('finding.read')
  rules(@Ctx() context: RequestContext): RuleType[] {
    return RULES.map((rule) => nodeOf<RuleType>('Rule', context.see(), rule));
  }

  @Query(one('Rule'), { nullable: true })
  @Permit('finding.read')
  rule(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): RuleType | null {
    return isRuleId(id) ? nodeOf<RuleType>('Rule', context.see(), ruleOf(id)) : null;
  }
}
