import { Field, ID } from '@nestjs/graphql';
import { isId } from '@vieraugen/core';
import type { ExpectedError } from '@vieraugen/platform';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { DEVICE } from './device.relations.js';
import type { DeviceType } from './device.type.js';

@GraphType('DevicePayload')
export class DevicePayload extends Payload {
  @Field(one('Device'))
  device(): Promise<DeviceType | null> {
    return this.sight.load(DEVICE, this.changedId);
  }
}

@GraphType('DeviceResult')
export class DeviceResultType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) error!:
    string | null;

  constructor(sight: Node['sight'], id: string, refused?: ExpectedError) {
    super(sight, { id, error: refused?.[sight.reading.viewer.locale] ?? null });
  }

  @Field(one('Device'), { nullable: true })
  async device(): Promise<DeviceType | null> {
    return isId(this.id) ? this.sight.load(DEVICE, this.id) : null;
  }
}
