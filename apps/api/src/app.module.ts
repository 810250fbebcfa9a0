import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CoreModule } from '@vieraugen/core';
import { QueueModule } from '@vieraugen/queue';
import { AccessGuard } from './auth/access.guard.js';
import { AuthController } from './auth/auth.controller.js';
import { CsrfProtection } from './auth/csrf.js';
import { CalendarController } from './notifications/calendar.controller.js';
import { OidcClient } from './auth/oidc-client.js';
import { createSessions, SESSIONS, type Sessions } from './auth/session.js';
import { Viewers } from './auth/viewers.js';
import { EventHub } from './events/event-hub.js';
import { EventsController } from './events/events.controller.js';
import { GraphqlFeatureModule } from './graphql/graphql.module.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { HealthController } from './health/health.controller.js';
import { ErrorFilter } from './http/error.filter.js';
import { ImportsController } from './imports/imports.controller.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { API_SETTINGS, type ApiSettings } from './settings.js';

/** What one API process is composed of. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  static register(settings: ApiSettings): DynamicModule {
    const { databaseUrl, redisUrl, clock, poolSize, production, publicUrl } = settings;
    const { smtpUrl = null, mailFrom: from = null } = settings;
    const mail = { smtpUrl, from, publicUrl };
    return {
      module: AppModule,
      imports: [
        CoreModule.register({ databaseUrl, clock, poolSize, mail }),
        QueueModule.register({ databaseUrl, redisUrl: redisUrl ?? undefined }),
        GraphqlFeatureModule.register({ production, publicUrl }),
      ],
      controllers: [
        AuthController,
        CalendarController,
        EventsController,
        EvidenceController,
        HealthController,
        ImportsController,
        MetricsController,
      ],
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: SESSIONS, useFactory: () => createSessions(settings) },
        { provide: CsrfProtection, useFactory: () => new CsrfProtection(settings) },
        { provide: APP_GUARD, useClass: AccessGuard },
        ErrorFilter,
        { provide: APP_FILTER, useExisting: ErrorFilter },
        EventHub,
        Metrics,
        OidcClient,
        Viewers,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sessions.close();
  }
}
