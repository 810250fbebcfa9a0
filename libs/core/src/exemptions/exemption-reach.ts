import { exemptionAuthorityOf, ruleOf } from '@vieraugen/domain';
import { type Viewer, withReach } from '@vieraugen/platform';
import { may, mayChange } from '../kernel/insight.js';

interface Exempted {
  readonly ruleId: string;
  readonly authorityId: string;
  readonly requestedBy: string | null;
}

/** Whether it falls to the viewer to decide: the own house, or what no house waives for itself. */
export function decidesOn(viewer: Viewer, { ruleId, authorityId }: Exempted): boolean {
  if (exemptionAuthorityOf(ruleOf(ruleId)) === 'HOUSE')
    return mayChange(viewer, 'exemption.decide', authorityId);
  const isChair = viewer.userId === null || viewer.roles.includes('WORKING_GROUP_CHAIR');
  return isChair && may(viewer, 'exemption.decide');
}

/** Whether the viewer can decide now: it falls to them, and they did not request it. */
export function mayDecide(viewer: Viewer, exemption: Exempted): boolean {
  const isRequester = viewer.personId !== null && viewer.personId === exemption.requestedBy;
  return !isRequester && decidesOn(viewer, exemption);
}

/** To give an exemption up is open to the house that asked for it and to whoever granted it. */
export function mayWithdraw(viewer: Viewer, exemption: Exempted): boolean {
  return (
    mayChange(viewer, 'exemption.request', exemption.authorityId) || decidesOn(viewer, exemption)
  );
}

/**
 * The viewer with leave to write in the one authority that an exemption belongs to. The chair of the
 * working group changes nothing in the houses, except by deciding what a house cannot decide.
 */
export function actingOn(viewer: Viewer, { authorityId }: Exempted): Viewer {
  return withReach(viewer, { writes: [authorityId], accountIds: null });
}
