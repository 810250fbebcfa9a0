import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import { type DeviceListFilter, isId, listDevices } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { AsOfInput } from '../graphql/as-of.js';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import {
  DeviceOrderField,
  DeviceOwnership,
  DevicePosture,
  DeviceStatus,
  PermitState,
  SortDirection,
} from '../graphql/enums.js';
import { one } from '../graphql/graph-type.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { DEVICE } from './device.relations.js';
import type { DeviceType } from './device.type.js';

@InputType()
export class DeviceFilter implements DeviceListFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => DeviceOwnership, { nullable: true }) ownership?: v.DeviceOwnership | null;
  @Field(() => [DeviceStatus], { nullable: true }) statuses?: v.DeviceStatus[] | null;
  @Field(() => DevicePosture, { nullable: true }) posture?: v.DevicePosture | null;
  @Field(() => PermitState, { nullable: true }) permitState?: v.PermitState | null;
}

@InputType()
export class DeviceOrder {
  @Field(() => DeviceOrderField) field!: keyof typeof DeviceOrderField;
  @Field(() => SortDirection) direction!: keyof typeof SortDirection;
}

@ArgsType()
export class DevicesArgs extends ListArgs {
  @Field(() => DeviceFilter, { nullable: true }) filter?: DeviceFilter | null;
  @Field(() => DeviceOrder, { nullable: true }) orderBy?: DeviceOrder | null;
}

const DeviceConnection = connectionOf('Device');

@RootResolver()
export class DeviceResolver {
  @Query(() => DeviceConnection)
  @Permit('device.read')
  async devices(
    @Ctx() context: RequestContext,
    @Args() { asOf, orderBy, ...request }: DevicesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DeviceType>> {
    const sight = context.see(asOf);
    const order = { sort: orderBy?.field, descending: orderBy?.direction === 'DESC' };
    const list = await listDevices(sight.reading, { ...request, ...order });
    return connectionFrom('Device', sight, list, info);
  }

  @Query(one('Device'), { nullable: true })
  @Permit('device.read')
  async device(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<DeviceType | null> {
    return isId(id) ? context.see(asOf).load(DEVICE, id) : null;
  }
}
