import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Readings } from '@vieraugen/core';
import type { Viewer } from '@vieraugen/platform';
import { ListsController } from '../lists/lists.controller.js';
import { CertificatesController } from '../trainings/certificates.controller.js';
import { compiledLists } from './compiled.js';
import { notSignedIn, RequestContext } from './context.js';
import { errorLocales, formatError, graphqlErrorOf } from './errors.js';
import { resolveByObjects } from './graph-type.js';
import { limits, MOST_TOKENS } from './limits.js';
import { PermitGuard } from './permit.js';
import { RESOLVERS } from './resolvers.js';
import { SITE, type Site } from './site.js';
import './types.js';

export interface GraphqlOptions {
  /** In production nobody may ask for the schema; it is in the repository. */
  readonly production: boolean;
  /** The address that browsers know us by. */
  readonly publicUrl: string;
}

/** What the HTTP side puts on every request before GraphQL sees it. */
export interface RequestWithViewer {
  readonly viewer?: Viewer | null;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

/** `/graphql`. Needs CoreModule, and middleware that sets `request.viewer`. */
@Module({})
export class GraphqlFeatureModule {
  static register(options: GraphqlOptions): DynamicModule {
    return {
      module: GraphqlFeatureModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Readings],
          useFactory: (readings: Readings) => configurationOf(options, readings),
        }),
      ],
      controllers: [ListsController, CertificatesController],
      providers: [
        { provide: APP_GUARD, useClass: PermitGuard },
        { provide: SITE, useValue: { publicUrl: options.publicUrl } satisfies Site },
        ...RESOLVERS,
      ],
    };
  }
}

function configurationOf(options: GraphqlOptions, readings: Readings): ApolloDriverConfig {
  const { plugins, validationRules } = limits();
  return {
    path: '/graphql',
    autoSchemaFile: true,
    transformSchema: resolveByObjects,
    autoTransformHttpErrors: false,
    csrfPrevention: true,
    introspection: !options.production,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    fieldResolverEnhancers: [],
    formatError,
    validationRules,
    parseOptions: { maxTokens: MOST_TOKENS },
    // Nothing is cached by hints, and weighing them costs a call per field.
    plugins: [...plugins, compiledLists(), errorLocales, ApolloServerPluginCacheControlDisabled()],
    context: ({ req }: { req: RequestWithViewer }) => contextOf(req, readings),
  };
}

function contextOf({ viewer, headers }: RequestWithViewer, readings: Readings): RequestContext {
  const english = /^en\b/i.test(String(headers?.['accept-language'] ?? ''));
  if (!viewer) throw graphqlErrorOf(notSignedIn(), english ? 'en' : 'de');
  return new RequestContext(viewer, readings);
}
