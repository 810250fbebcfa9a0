import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  ChangeKind as Kind,
  ComparedPolicies,
  ParagraphChange,
  RuleChange,
  TextPiece,
  ValueChange,
} from '@vieraugen/core';
import { isRuleId, ruleOf } from '@vieraugen/domain';
import { ChangeKind, TextPieceKind } from '../graphql/enums.js';
import { GraphType, many, Node, nodeOf, one } from '../graphql/graph-type.js';
import { Json } from '../graphql/scalars.js';
import type { RuleType } from '../rules/rule.type.js';

@ObjectType('TextPiece')
export class TextPieceType implements TextPiece {
  @Field(() => TextPieceKind) kind!: TextPiece['kind'];
  @Field(() => String) text!: string;
}

@ObjectType('ParagraphChange')
export class ParagraphChangeType implements ParagraphChange {
  @Field(() => ChangeKind) kind!: Kind;
  @Field(() => String) number!: string;
  @Field(() => String, { nullable: true, description: 'Where it has another number now.' })
  formerNumber!: string | null;
  @Field(() => [TextPieceType]) heading!: readonly TextPiece[];
  @Field(() => [TextPieceType]) text!: readonly TextPiece[];
}

@ObjectType('ValueChange')
export class ValueChangeType implements ValueChange {
  @Field(() => String, { description: "'active', 'severity', 'due', 'clause', or a parameter." })
  name!: string;
  @Field(() => Json, { nullable: true }) before!: unknown;
  @Field(() => Json, { nullable: true }) after!: unknown;
}

@GraphType('RuleChange')
export class RuleChangeType extends Node<RuleChange> {
  @Field(() => ChangeKind) kind!: RuleChange['kind'];
  @Field(() => ID) ruleId!: string;
  @Field(() => [ValueChangeType]) changes!: readonly ValueChange[];

  @Field(one('Rule'), { nullable: true })
  rule(): RuleType | null {
    return isRuleId(this.ruleId) ? nodeOf<RuleType>('Rule', this.sight, ruleOf(this.ruleId)) : null;
  }
}

@GraphType('PolicyComparison', { description: 'What changed between two versions or drafts.' })
export class PolicyComparisonType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'Where the document had another title.' })
  formerTitle!: string | null;
  @Field(() => String) before!: string;
  @Field(() => String) after!: string;
  @Field(() => [ParagraphChangeType]) paragraphs!: readonly ParagraphChange[];
  @Field(many('RuleChange')) rules!: readonly RuleChangeType[];

  constructor(sight: Node['sight'], { rules, ...row }: ComparedPolicies) {
    super(sight, {
      ...row,
      rules: rules.map((change) => nodeOf<RuleChangeType>('RuleChange', sight, change)),
    });
  }
}
