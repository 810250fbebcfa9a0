import { Args, Field, InputType, Mutation, ObjectType, Query } from '@nestjs/graphql';
import { type NotificationPreferences, NotificationService } from '@vieraugen/core';
import type { Instant } from '@vieraugen/domain';
import { Ctx, type RequestContext } from '../graphql/context.js';
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
  calendarSince!: Instant | null;
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

@RootResolver()
export class NotificationResolver {
  constructor(private readonly notifications: NotificationService) {}

  @Query(() => NotificationPreferencesType)
  @Permit('viewer.read')
  notificationPreferences(@Ctx() { viewer }: RequestContext): Promise<NotificationPreferences> {
    return this.notifications.preferences(viewer);
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
}
