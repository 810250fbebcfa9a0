import { Field, ObjectType } from '@nestjs/graphql';
import type { Paragraph } from '@vieraugen/domain';

@ObjectType('Paragraph')
export class ParagraphType implements Paragraph {
  @Field(() => String) number!: string;
  @Field(() => String) heading!: string;
  @Field(() => String) text!: string;
}
