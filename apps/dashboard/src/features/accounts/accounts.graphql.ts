import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const AccountsDocument = graphql(`
  query Accounts(
    $first: Int!
    $after: String
    $filter: AccountFilter
    $orderBy: AccountOrder
    $asOf: AsOfInput
  ) {
    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          handle
          displayName
          url
          kind
          status
          operatingUnit
          lastAttestedAt
          worst
          platform {
            key
            name
          }
          authority {
            id
            name
            shortName
          }
          findingCounts {
            critical
            open
            overdue
            undetermined
          }
        }
      }
    }
  }
`);

export const PersonFields = graphql(`
  fragment PersonFields on Person {
    id
    functionLabel
    authority {
      id
      shortName
      name
    }
  }
`);

export const DeviceFields = graphql(`
  fragment DeviceFields on Device {
    id
    ownership
    category
    assetTag
    nickname
    status
  }
`);

export const AuthorizationFields = graphql(
  `
    fragment AuthorizationFields on Authorization {
      id
      role
      accessPurpose
      purpose
      effective
      grantedAt
      revocationTrigger
      valid {
        from
        to
      }
      activations {
        from
        to
      }
      suspensions {
        from
        to
      }
      person {
        ...PersonFields
      }
      grantedBy {
        id
        functionLabel
      }
      deviceUses {
        id
        valid {
          from
          to
        }
        device {
          ...DeviceFields
        }
      }
    }
  `,
  [PersonFields, DeviceFields],
);

export const AccessFields = graphql(
  `
    fragment AccessFields on Account {
      accessGrants {
        id
        mechanism
        entitled
        untilEvidence
        valid {
          from
          to
        }
        holder {
          ...PersonFields
        }
        device {
          ...DeviceFields
        }
      }
      credentials {
        id
        kind
        storage
        valid {
          from
          to
        }
        events {
          id
          event
          occurredAt
          cause
          byFunction
          evidence
        }
      }
      secondFactors {
        id
        type
        backupCodesDeposited
        evidenceAt
        valid {
          from
          to
        }
        holder {
          ...PersonFields
        }
        device {
          ...DeviceFields
        }
      }
      connectedApps {
        id
        appName
        vendor
        scopes
        approvedUntil
        lastReviewedAt
        valid {
          from
          to
        }
      }
      secretKnownBy {
        total
        withoutEntitlement
        lastRotatedAt
      }
    }
  `,
  [PersonFields, DeviceFields],
);

export const TimelineFields = graphql(`
  fragment TimelineFields on Timeline {
    from
    to
    lanes {
      personId
      label
      detail
      may {
        from
        to
      }
      can {
        mechanism
        interval {
          from
          to
        }
      }
      gaps {
        from
        to
      }
      actions {
        id
        kind
        occurredAt
        approved
        summary
        device {
          id
          ownership
          category
        }
      }
    }
  }
`);

export const AccountFindingFields = graphql(`
  fragment AccountFindingFields on Finding {
    id
    state
    result
    severity
    dueAt
    overdue
    reasonDe
    reasonEn
    subjectLabel
    rule {
      id
      titleDe
      titleEn
    }
    evidence {
      entity
      entityId
      labelDe
      labelEn
    }
  }
`);

export const AccountDetailFields = graphql(
  `
    fragment AccountDetailFields on Account {
      id
      handle
      url
      displayName
      kind
      status
      purpose
      operatingUnit
      languages
      accessModel
      maxAuthorized
      platformUserId
      standbyReason
      imprintUrl
      privacyUrl
      lastAttestedAt
      worst
      canEdit
      canAuthorize
      valid {
        from
        to
      }
      platform {
        key
        name
        supportsMfa
      }
      authority {
        id
        name
        shortName
        ministry {
          id
          name
          shortName
        }
      }
      findingCounts {
        critical
        open
        overdue
        undetermined
      }
      mandates {
        id
        kind
        appointedByFunction
        valid {
          from
          to
        }
        person {
          ...PersonFields
        }
      }
      authorizations {
        ...AuthorizationFields
      }
      timeline {
        ...TimelineFields
      }
      findings {
        ...AccountFindingFields
      }
      actions(first: 50) {
        id
        kind
        occurredAt
        summary
        inReplyTo
        sourceClient
        approved
        workTimeClass
        attributionMethod
        attributionConfidence
        device {
          ...DeviceFields
        }
      }
      ...AccessFields
    }
  `,
  [
    PersonFields,
    DeviceFields,
    AuthorizationFields,
    AccessFields,
    TimelineFields,
    AccountFindingFields,
  ],
);

export const AccountDocument = graphql(
  `
    query Account($id: ID!, $asOf: AsOfInput) {
      account(id: $id, asOf: $asOf) {
        ...AccountDetailFields
      }
    }
  `,
  [AccountDetailFields],
);

export const AccountHistoryDocument = graphql(`
  query AccountHistory($id: ID!, $first: Int!, $before: String) {
    account(id: $id) {
      id
      history(first: $first, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            at
            actorLabel
            via
            action
            reason
            entity
            operation
            before
            after
          }
        }
      }
    }
  }
`);

export const WhoCouldDocument = graphql(
  `
    query WhoCould($account: String!, $asOf: AsOfInput) {
      whoCould(account: $account, asOf: $asOf) {
        validAt
        knownAt
        account {
          id
          handle
          displayName
          authority {
            id
            name
            shortName
          }
          platform {
            name
          }
        }
        entitled {
          function
          role
          since
          until
          trained
          person {
            id
          }
          devices {
            ...DeviceFields
          }
        }
        access {
          function
          mechanism
          since
          until
          entitled
          person {
            id
          }
        }
        policyVersions {
          id
          title
          version
          kind
          url
          text
          valid {
            from
            to
          }
        }
      }
    }
  `,
  [DeviceFields],
);

export const RegisterAccountDocument = graphql(
  `
    mutation RegisterAccount($input: RegisterAccountInput!) {
      registerAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const ChangeAccountDocument = graphql(
  `
    mutation ChangeAccount($input: ChangeAccountInput!) {
      changeAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const ChangeAccountStatusDocument = graphql(
  `
    mutation ChangeAccountStatus($input: ChangeAccountStatusInput!) {
      changeAccountStatus(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const AttestAccountDocument = graphql(
  `
    mutation AttestAccount($input: AttestAccountInput!) {
      attestAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const GrantAuthorizationDocument = graphql(
  `
    mutation GrantAuthorization($input: GrantAuthorizationInput!) {
      grantAuthorization(input: $input) {
        authorization {
          id
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [EvaluationFields],
);

export const EndAuthorizationDocument = graphql(
  `
    mutation EndAuthorization($input: EndAuthorizationInput!) {
      endAuthorization(input: $input) {
        authorization {
          id
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [EvaluationFields],
);

export const CloseAccessGrantDocument = graphql(
  `
    mutation CloseAccessGrant($input: CloseAccessGrantInput!) {
      closeAccessGrant(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RecordCredentialEventDocument = graphql(
  `
    mutation RecordCredentialEvent($input: RecordCredentialEventInput!) {
      recordCredentialEvent(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RecordSecondFactorDocument = graphql(
  `
    mutation RecordSecondFactor($input: RecordSecondFactorInput!) {
      recordSecondFactor(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);
