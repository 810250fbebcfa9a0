import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { AsOfRequest, Readings } from '@vieraugen/core';
import type { PurposeCode } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { Sight } from './sight.js';

/** What one GraphQL request knows: who asks, and one sight per instant that is asked about. */
export class RequestContext {
  private readonly sights = new Map<string, Sight>();

  constructor(
    readonly viewer: Viewer,
    private readonly readings: Readings,
  ) {}

  /** The sight as of an instant; the same for equal instants and purposes, with its loaders. */
  see(asOf?: AsOfRequest | null, purpose?: PurposeCode | null): Sight {
    const key = [asOf?.validAt, asOf?.knownAt, asOf?.mode, purpose].join('|');
    let sight = this.sights.get(key);
    if (!sight) {
      sight = new Sight(this.readings.begin(this.viewer, asOf), purpose ?? null);
      this.sights.set(key, sight);
    }
    return sight;
  }

  /** After a change: what was read before must not be shown again. */
  forget(): void {
    this.sights.clear();
  }
}

/** What everybody who has not signed in is told, whatever they ask. */
export function notSignedIn(): ExpectedError {
  return new ExpectedError('NOT_SIGNED_IN', 'Bitte melden Sie sich an.', 'Please sign in.');
}

/** The request's context as a parameter of a resolver. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext) =>
  GqlExecutionContext.create(context).getContext<RequestContext>(),
);
