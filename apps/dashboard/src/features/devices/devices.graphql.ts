import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const DevicesDocument = graphql(`
  query Devices($first: Int!, $after: String, $filter: DeviceFilter, $asOf: AsOfInput) {
    devices(first: $first, after: $after, filter: $filter, asOf: $asOf) {
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
      osFamily
      osSupportedUntil
      encryption
      screenLock
      mdmState
      lastPostureCheckAt
      canEdit
      authority {
        id
        name
        shortName
      }
      custodian {
        id
        functionLabel
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
        allowedWindow
        securityOfficerNote
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
