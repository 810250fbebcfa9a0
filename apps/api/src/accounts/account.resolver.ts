import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { type AccountListFilter, isId, listAccounts } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import {
  AccountOrderField,
  AccountStatus,
  CellState,
  PlatformKey,
  PurposeCode,
  SortDirection,
} from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { ACCOUNT } from './account.relations.js';
import type { AccountType } from './account.type.js';

@InputType()
export class AccountFilter implements AccountListFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With everything below it.' })
  ministryId?: string | null;
  @Field(() => [PlatformKey], { nullable: true }) platforms?: v.PlatformKey[] | null;
  @Field(() => [AccountStatus], { nullable: true }) statuses?: v.AccountStatus[] | null;
  @Field(() => [CellState], { nullable: true }) worst?: v.CellState[] | null;
}

@InputType()
export class AccountOrder {
  @Field(() => AccountOrderField) field!: keyof typeof AccountOrderField;
  @Field(() => SortDirection) direction!: keyof typeof SortDirection;
}

@ArgsType()
export class AccountsArgs extends ListArgs {
  @Field(() => AccountFilter, { nullable: true }) filter?: AccountFilter | null;
  @Field(() => AccountOrder, { nullable: true }) orderBy?: AccountOrder | null;
}

const AccountConnection = connectionOf('Account');

@RootResolver()
export class AccountResolver {
  @Query(() => AccountConnection)
  @Permit('register.read')
  async accounts(
    @Ctx() context: RequestContext,
    @Args() { asOf, orderBy, ...request }: AccountsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AccountType>> {
    const sight = context.see(asOf);
    const order = { sort: orderBy?.field, descending: orderBy?.direction === 'DESC' };
    const list = await listAccounts(sight.reading, { ...request, ...order });
    return connectionFrom('Account', sight, list, info);
  }

  @Query(one('Account'), { nullable: true })
  @Permit('register.read')
  async account(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
    @Args('purpose', { type: () => PurposeCode, nullable: true }) purpose?: v.PurposeCode,
  ): Promise<AccountType | null> {
    return isId(id) ? context.see(asOf, purpose).load(ACCOUNT, id) : null;
  }
}
