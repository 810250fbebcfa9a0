import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { PageFetcher } from '@vieraugen/connectors';
import { applicationDataSource, Database } from '@vieraugen/data';
import { CLOCK, type Clock, playable, SYSTEM_CLOCK } from '@vieraugen/platform';
import { DataSource } from 'typeorm';
import { ChangeFeed } from './changes/change-feed.js';
import { ImportService } from './imports/import.service.js';
import { HealthService } from './instance/health.service.js';
import { Readings } from './kernel/reading.js';
import { AuthorityService } from './authorities/authority.service.js';
import { UserService } from './users/user.service.js';
import { AccountService } from './accounts/account.service.js';
import { PersonService } from './people/person.service.js';
import { DeviceService } from './devices/device.service.js';
import { PasskeyService } from './devices/passkey.service.js';
import { PermitService } from './devices/permit.service.js';
import { AuthorizationService } from './authorizations/authorization.service.js';
import { AuthorizationRequestService } from './authorizations/request.service.js';
import { ApproverService } from './authorizations/approver.service.js';
import { AccessService } from './access/access.service.js';
import { AwarenessService } from './trainings/awareness.service.js';
import { CertificateService } from './trainings/certificate/certificate.service.js';
import { TrainingService } from './trainings/training.service.js';
import { CalendarService } from './calendar/calendar.service.js';
import { PlatformService } from './platforms/platform.service.js';
import { PolicySimulationService } from './policies/simulation.service.js';
import { PolicyService } from './policies/policy.service.js';
import { ActionService } from './actions/action.service.js';
import { FindingService } from './findings/finding.service.js';
import { OpinionService } from './opinions/opinion.service.js';
import { ExemptionService } from './exemptions/exemption.service.js';
import { ReviewService } from './reviews/review.service.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { OffboardingService } from './offboarding/offboarding.service.js';
import { PresenceService } from './web-checks/presence.service.js';
import { WEB, WebCheckService } from './web-checks/web-check.service.js';
import { Mailer, type MailOptions } from './notifications/mailer.js';
import { MailDelivery } from './notifications/mail-delivery.service.js';
import { MailService } from './notifications/mail.service.js';
import { NotificationService } from './notifications/notification.service.js';
import { Work } from './kernel/work.js';
import { DemoService } from './demo/demo.service.js';
import { ReferenceCaseService } from './demo/reference-case/reference-case.service.js';
import { WhoCouldService } from './who-could/who-could.service.js';
import { ApiTokenService } from './sign-in/api-token.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { ComplianceQueries } from './compliance/compliance.queries.js';
import { EvaluationService } from './compliance/evaluation.service.js';
import { Evaluator } from './compliance/evaluator.js';
import { JobBoardService } from './jobs/job-board.service.js';

export interface CoreOptions {
  readonly databaseUrl: string;
  readonly clock?: Clock;
  /** What reads pages of the web; tests put in one that reaches their own servers. */
  readonly web?: PageFetcher;
  readonly poolSize?: number;
  /** Without it nothing is written to anybody. */
  readonly mail?: MailOptions;
}

const NO_MAIL: MailOptions = { smtpUrl: null, from: null, publicUrl: 'http://localhost:3000' };

/** Every use case, one line each. Needs an OutboxRelay from the queue's module beside it. */
const SERVICES = [
  AccessService,
  AccountService,
  ActionService,
  ApiTokenService,
  ApproverService,
  AuthorityService,
  AuthorizationRequestService,
  AuthorizationService,
  AwarenessService,
  CalendarService,
  CertificateService,
  ChangeFeed,
  ComplianceQueries,
  DemoService,
  DeviceService,
  EvaluationService,
  Evaluator,
  EvidenceService,
  ExemptionService,
  OpinionService,
  FindingService,
  HealthService,
  ImportService,
  JobBoardService,
  MailDelivery,
  MailService,
  NotificationService,
  OffboardingService,
  PasskeyService,
  PermitService,
  PersonService,
  PlatformService,
  PolicyService,
  PresenceService,
  PolicySimulationService,
  Readings,
  ReferenceCaseService,
  ReviewService,
  SignInService,
  TrainingService,
  UserService,
  WebCheckService,
  WhoCouldService,
  Work,
];

@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static register(options: CoreOptions): DynamicModule {
    return {
      module: CoreModule,
      global: true,
      providers: [
        { provide: WEB, useFactory: () => options.web ?? new PageFetcher() },
        { provide: Mailer, useFactory: () => new Mailer(options.mail ?? NO_MAIL) },
        { provide: CLOCK, useValue: playable(options.clock ?? SYSTEM_CLOCK) },
        {
          provide: DataSource,
          useFactory: () =>
            applicationDataSource({
              url: options.databaseUrl,
              poolSize: options.poolSize,
            }).initialize(),
        },
        {
          provide: Database,
          useFactory: (source: DataSource) => new Database(source),
          inject: [DataSource],
        },
        ...SERVICES,
      ],
      exports: [CLOCK, DataSource, Database, ...SERVICES],
    };
  }

  /** After the queue and the feed have ended: the last who reads or writes is gone. */
  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
