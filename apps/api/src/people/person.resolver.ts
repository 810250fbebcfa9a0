import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { isId, listPeople, type PersonListFilter } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { PersonOrderField, PurposeCode, SortDirection, TrainingState } from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { PERSON } from './person.relations.js';
import type { PersonType } from './person.type.js';

@InputType()
export class PersonFilter implements Omit<PersonListFilter, 'managerId'> {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => Boolean, { nullable: true }) managerIsMe?: boolean | null;
  @Field(() => TrainingState, {
    nullable: true,
    description: 'The worst of what the person needs.',
  })
  trainingState?: v.TrainingState | null;
}

@InputType()
export class PersonOrder {
  @Field(() => PersonOrderField) field!: keyof typeof PersonOrderField;
  @Field(() => SortDirection) direction!: keyof typeof SortDirection;
}

@ArgsType()
export class PeopleArgs extends ListArgs {
  @Field(() => PersonFilter, { nullable: true }) filter?: PersonFilter | null;
  @Field(() => PersonOrder, { nullable: true }) orderBy?: PersonOrder | null;
  @Field(() => PurposeCode, { nullable: true }) purpose?: v.PurposeCode | null;
}

const PersonConnection = connectionOf('Person');

@RootResolver()
export class PersonResolver {
  @Query(() => PersonConnection)
  @Permit('person.read')
  async people(
    @Ctx() context: RequestContext,
    @Args() { asOf, orderBy, purpose, ...request }: PeopleArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonType>> {
    const sight = context.see(asOf, purpose);
    const order = { sort: orderBy?.field, descending: orderBy?.direction === 'DESC' };
    const list = await listPeople(sight.reading, { ...request, ...order });
    return connectionFrom('Person', sight, list, info);
  }

  @Query(one('Person'), { nullable: true })
  @Permit('person.read')
  async person(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('purpose', { type: () => PurposeCode, nullable: true }) purpose?: v.PurposeCode,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<PersonType | null> {
    return isId(id) ? context.see(asOf, purpose).load(PERSON, id) : null;
  }
}
