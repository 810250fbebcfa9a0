import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const DevicesDocument = graphql(`
  query Devices(
    $first: Int!
    $after: String
    $filter: DeviceFilter
    $orderBy: DeviceOrder
    $asOf: AsOfInput
  ) {
    devices(first: $first, after: $after, filter: $filter, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ownership
          category
          assetTag
          nickname
          status
          posture
          permitState
          canEdit
          osFamily
          osSupportedUntil
          encryption
          screenLock
          mdmState
          lastPostureCheckAt
          authority {
            id
            name
            shortName
          }
          custodian {
            id
            functionLabel
          }
        }
      }
    }
  }
`);

export const DeviceAccountFields = graphql(`
  fragment DeviceAccountFields on Account {
    id
    handle
    displayName
    url
    platform {
      key
      name
    }
  }
`);

export const DeviceDetailFields = graphql(
  `
    fragment DeviceDetailFields on Device {
      id
      ownership
      category
      assetTag
      nickname
      status
      posture
      permitState
      osFamily
      osSupportedUntil
      encryption
      screenLock
      mdmState
      lastPostureCheckAt
      canEdit
      isOwn
      canReportLoss
      canSecure
      canRequestPermit
      steps {
        status
        missing
      }
      checks {
        id
        checkedAt
        osSupportedUntil
        encryption
        screenLock
        mdmState
        source
        evidence
        recordedAt
        valid {
          from
          to
        }
      }
      states {
        id
        status
        reason
        recordedAt
        valid {
          from
          to
        }
      }
      lostAccess {
        lostAt
        sessionsRevokedAt
        rotatedAt
        account {
          ...DeviceAccountFields
        }
      }
      passkey {
        boundSince
        lastConfirmedAt
      }
      authority {
        id
        name
        shortName
      }
      custodian {
        id
        functionLabel
        authorizations {
          id
          valid {
            from
            to
          }
          account {
            ...DeviceAccountFields
          }
        }
      }
      uses {
        id
        valid {
          from
          to
        }
        authorization {
          id
          role
          person {
            id
            functionLabel
          }
          account {
            ...DeviceAccountFields
          }
        }
      }
      permits {
        id
        reason
        conditions
        confirmedConditions
        allowedWindow
        securityOfficerNote
        state
        withdrawnAt
        withdrawalReason
        deletionProvenAt
        deletionEvidence
        canUphold
        valid {
          from
          to
        }
        accounts {
          ...DeviceAccountFields
        }
      }
      permitRequests {
        id
        state
        ground
        allowedWindow
        confirmedConditions
        securityNote
        decisionReason
        canConfirm
        canNote
        canDecide
        valid {
          from
          to
        }
        accounts {
          ...DeviceAccountFields
        }
      }
    }
  `,
  [DeviceAccountFields],
);

export const DeviceDocument = graphql(
  `
    query Device($id: ID!, $asOf: AsOfInput) {
      device(id: $id, asOf: $asOf) {
        ...DeviceDetailFields
      }
    }
  `,
  [DeviceDetailFields],
);

export const RegisterDeviceDocument = graphql(
  `
    mutation RegisterDevice($input: RegisterDeviceInput!) {
      registerDevice(input: $input) {
        device {
          ...DeviceDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [DeviceDetailFields, EvaluationFields],
);

export const ChangeDeviceDocument = graphql(
  `
    mutation ChangeDevice($input: ChangeDeviceInput!) {
      changeDevice(input: $input) {
        device {
          ...DeviceDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [DeviceDetailFields, EvaluationFields],
);

export const ChangeDeviceStatusDocument = graphql(
  `
    mutation ChangeDeviceStatus($input: ChangeDeviceStatusInput!) {
      changeDeviceStatus(input: $input) {
        device {
          ...DeviceDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [DeviceDetailFields, EvaluationFields],
);

export const ReportDeviceLossDocument = graphql(
  `
    mutation ReportDeviceLoss($input: ReportDeviceLossInput!) {
      changed: reportDeviceLoss(input: $input) {
        device {
          ...DeviceDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [DeviceDetailFields, EvaluationFields],
);

export const SecureLostDeviceDocument = graphql(
  `
    mutation SecureLostDevice($input: SecureLostDeviceInput!) {
      changed: secureLostDevice(input: $input) {
        device {
          ...DeviceDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [DeviceDetailFields, EvaluationFields],
);

export const ChangeDeviceStatusesDocument = graphql(`
  mutation ChangeDeviceStatuses($input: ChangeDeviceStatusesInput!) {
    changeDeviceStatuses(input: $input) {
      id
      error
      device {
        id
        status
      }
    }
  }
`);
