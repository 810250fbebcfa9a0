/** What the three screens ask for that everything is measured by. */
export const OVERVIEW = `{ overview {
  asOf { validAt isNow mode } since accounts authorities nilReturns
  critical { value before } overdue { value before }
  ministriesFullyTrained ministriesPartlyTrained ministries opened resolved
  rows { authority { id name shortName } accountCount cells { area state count light } }
  unassigned { authorities accountCount cells { area state count } }
  oldestCritical { id titleDe rule { id } subjectLabel reasonDe dueAt overdue lastOpenedAt
    account { id handle platform { name } authority { shortName } } authority { shortName ministry { shortName } } }
  deadlines { at kind count authorities { shortName } } } }`;

export const ACCOUNT_LIST = `query ($first: Int) { accounts(first: $first, orderBy: { field: WORST, direction: DESC }) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id handle displayName status kind worst canEdit lastAttestedAt
    platform { key name } findingCounts { critical open overdue undetermined }
    authority { id name shortName ministry { id shortName } }
    authorizations(inForce: true) { id role effective person { id functionLabel } } } } } }`;

export const ACCOUNT_PAGE = `query ($id: ID!, $asOf: AsOfInput) { account(id: $id, asOf: $asOf) {
  id handle url displayName kind status purpose operatingUnit languages accessModel maxAuthorized
  platformUserId standbyReason imprintUrl privacyUrl valid { from to } lastAttestedAt worst
  findingCounts { critical open overdue undetermined } canEdit canAuthorize
  authority { id name shortName ministry { id shortName } parent { id } }
  platform { key name supportsMfa supportsDelegation }
  authorizations { id role purpose scope grantedAt activatedAt valid { from to } effective
    suspensions { from to } activations { from to }
    person { id functionLabel authority { shortName } manager { functionLabel } name { surname } }
    grantedBy { functionLabel } requestedBy { functionLabel } managerConfirmedBy { functionLabel }
    principal { id } deviceUses { id device { id category status } } }
  accessGrants { id mechanism state entitled untilEvidence valid { from to } holder { id functionLabel } device { category } }
  nextSteps { to permitted conditions { guard fulfilled } } closing { archivalOfferedOn }
  offboardings { id outcome }
  mandates { id kind appointedByFunction valid { from to } person { functionLabel } }
  credentials { id kind storage valid { from to } events { id event occurredAt cause byFunction } }
  credentialEvents { id event occurredAt }
  secondFactors { id type valid { from to } holder { functionLabel } device { category } }
  connectedApps { id appName scopes valid { from to } }
  deviceUses { id valid { from to } device { id ownership category assetTag nickname status
      custodian { functionLabel } permits { id reason valid { from to } accounts { id } } }
    authorization { id role } }
  actions(first: 20) { id kind occurredAt summary approved workTimeClass attributionMethod
    actor { id functionLabel } device { category } }
  findings { id state result severity reasonDe reasonEn subjectLabel dueAt overdue canAct
    titleDe rule { id source versions { clause policyVersion { title version } } }
    evidence { entity entityId labelDe labelEn } events { at type state } }
  timeline { from to lanes { personId label detail may { from to }
    can { interval { from to } mechanism } gaps { from to } actions { id occurredAt actor { id } } } }
  secretKnownBy { total withoutEntitlement lastRotatedAt }
  history(first: 5) { totalCount edges { cursor node { id at action entity operation } } } } }`;

/** What waits for the viewer. */
export const MY_TASKS = `{ myTasks { id kind subject detail reviewKind count severity dueAt path } }`;
