import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query } from '@nestjs/graphql';
import {
  type NotificationPreferences,
  NotificationService,
  type SentMailRow,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { MailFailure, MailKind, MailStatus } from '../graphql/enums.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DateTime } from '../graphql/scalars.js';

@ObjectType('NotificationPreferences', { description: 'What the viewer wants to be told.' })
export class NotificationPreferencesType implements NotificationPreferences {
  @Field(() => String, { nullable: true, description: 'Where mails go; null = no address.' })
  email!: string | null;
  @Field(() => Boolean, { description: 'A list of what waits, on working days.' }) digest!: boolean;
  @Field(() => Boolean, { description: 'Critical findings at once.' }) critical!: boolean;
  @Field(() => Boolean, { description: 'Whether mails are sent at all.' }) mailConfigured!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'null = the calendar has no address.' })
  calendarSince!: v.Instant | null;
}

@InputType()
export class SetNotificationsInput {
  @Field(() => Boolean) digest!: boolean;
  @Field(() => Boolean) critical!: boolean;
}

@ObjectType('CalendarAddress')
export class CalendarAddressType {
  @Field(() => String, { description: 'Opens the calendar for whoever knows it; shown once.' })
  url!: string;
}

@ObjectType('OwnMail', { description: 'A mail to the viewer; its words are not kept.' })
export class OwnMailType implements SentMailRow {
  @Field(() => ID) id!: string;
  @Field(() => MailKind) kind!: v.MailKind;
  @Field(() => String, { nullable: true, description: 'As it was sent; null = not tried yet.' })
  subject!: string | null;
  @Field(() => MailStatus) status!: v.MailStatus;
  @Field(() => MailFailure, { nullable: true, description: 'Why the last attempt failed.' })
  failure!: v.MailFailure | null;
  @Field(() => Int) attempts!: number;
  @Field(() => DateTime) createdAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) sentAt!: v.Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'null = it is not tried again.' })
  nextTryAt!: v.Instant | null;
}

@RootResolver()
export class NotificationResolver {
  constructor(private readonly notifications: NotificationService) {}

  @Query(() => NotificationPreferencesType)
  @Permit('viewer.read')
  notificationPreferences(@Ctx() { viewer }: RequestContext): Promise<NotificationPreferences> {
    return this.notifications.preferences(viewer);
  }

  @Query(() => [OwnMailType], { description: 'The mails to the viewer, the newest first.' })
  @Permit('viewer.read')
  async myMails(@Ctx() { viewer }: RequestContext): Promise<OwnMailType[]> {
    return [...(await this.notifications.mails(viewer))];
  }

  @Mutation(() => NotificationPreferencesType)
  @Permit('viewer.read')
  setNotifications(
    @Ctx() { viewer }: RequestContext,
    @Args('input') { digest, critical }: SetNotificationsInput,
  ): Promise<NotificationPreferences> {
    return this.notifications.setPreferences(viewer, { digest, critical });
  }

  @Mutation(() => CalendarAddressType, { description: 'The address before is void from then on.' })
  @Permit('viewer.read')
  async renewCalendar(@Ctx() { viewer }: RequestContext): Promise<CalendarAddressType> {
    return { url: await this.notifications.renewCalendar(viewer) };
  }

  @Mutation(() => NotificationPreferencesType, { description: 'Its address is void at once.' })
  @Permit('viewer.read')
  endCalendar(@Ctx() { viewer }: RequestContext): Promise<NotificationPreferences> {
    return this.notifications.endCalendar(viewer);
  }
}
