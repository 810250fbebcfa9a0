import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
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
