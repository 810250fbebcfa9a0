import { graphql } from '@vieraugen/contract';
import { PresenceFields } from '../presence/presence.graphql.js';

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
      status
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
        state
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
      recovery {
        mailbox
        mailboxFunctional
        phoneType
      }
      connectedApps {
        id
        appName
        vendor
        scopes
        approvedUntil
        lastReviewedAt
        revocationDemandedAt
        valid {
          from
          to
        }
      }
      secretKnownBy {
        total
        withoutEntitlement
        lastRotatedAt
        holders {
          label
          entitled
        }
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
    titleDe
    titleEn
    dueAt
    overdue
    reasonDe
    reasonEn
    subjectLabel
    rule {
      id
    }
    evidence {
      entity
      entityId
      labelDe
      labelEn
    }
  }
`);

export const AccountOffboardingFields = graphql(`
  fragment AccountOffboardingFields on Offboarding {
    id
    cause
    endedAt
    closedAt
    outcome
    person {
      id
      functionLabel
    }
    items {
      id
      doneAt
    }
  }
`);

export const AccountRequestFields = graphql(`
  fragment AccountRequestFields on AuthorizationRequest {
    id
    status
    role
    requestedAt
    person {
      id
      functionLabel
    }
    manager {
      id
      functionLabel
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
      ...PresenceFields
      lastAttestedAt
      worst
      canEdit
      canAuthorize
      canRequest
      canActivateDeputies
      approverWarnings
      nextSteps {
        to
        permitted
        conditions {
          guard
          fulfilled
        }
      }
      closing {
        archivalOfferedOn
        archivalNote
        handleParkedOn
      }
      offboardings {
        ...AccountOffboardingFields
      }
      authorizationRequests {
        ...AccountRequestFields
      }
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
    AccountOffboardingFields,
    AccountRequestFields,
    PresenceFields,
  ],
);
