import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';
import { PersonEntity } from '../people/person.entity.js';
import { DeviceEntity } from './device.entity.js';

/** Binds a device to its custodian; keys and the id of the credential are base64url. */
@Entity('device_passkeys')
@Unique(['credentialId'])
@WithoutOverlaps('deviceId')
export class DevicePasskeyEntity extends IntervalEntity {
  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  credentialId!: string;

  @Column('text')
  publicKey!: string;

  @Column('bigint')
  counter!: number;

  @InstantColumn({ nullable: true })
  lastConfirmedAt!: Instant | null;
}
