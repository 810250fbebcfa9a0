import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';
import { DeviceDetailFields } from './devices.graphql.js';

export const RequestPermitDocument = graphql(
  `
    mutation RequestPermit($input: RequestPermitInput!) {
      changed: requestPermit(input: $input) {
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

export const ConfirmPermitConditionsDocument = graphql(
  `
    mutation ConfirmPermitConditions($input: ConfirmPermitConditionsInput!) {
      changed: confirmPermitConditions(input: $input) {
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

export const NotePermitRequestDocument = graphql(
  `
    mutation NotePermitRequest($input: NotePermitRequestInput!) {
      changed: notePermitRequest(input: $input) {
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

export const DecidePermitRequestDocument = graphql(
  `
    mutation DecidePermitRequest($input: DecidePermitRequestInput!) {
      changed: decidePermitRequest(input: $input) {
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

export const WithdrawPermitDocument = graphql(
  `
    mutation WithdrawPermit($input: WithdrawPermitInput!) {
      changed: withdrawPermit(input: $input) {
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

export const ProveDeletionDocument = graphql(
  `
    mutation ProveDeletion($input: ProveDeletionInput!) {
      changed: proveDeletion(input: $input) {
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

export const BindDeviceDocument = graphql(
  `
    mutation BindDevice($input: PasskeyAnswerInput!) {
      changed: bindDevice(input: $input) {
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

export const ConfirmDeviceDocument = graphql(
  `
    mutation ConfirmDevice($input: PasskeyAnswerInput!) {
      changed: confirmDevice(input: $input) {
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

export const UnbindDeviceDocument = graphql(
  `
    mutation UnbindDevice($deviceId: ID!) {
      changed: unbindDevice(deviceId: $deviceId) {
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

export const BeginBindingDocument = graphql(`
  mutation BeginBinding($deviceId: ID!) {
    beginBinding(deviceId: $deviceId)
  }
`);

export const BeginConfirmationDocument = graphql(`
  mutation BeginConfirmation($deviceId: ID!) {
    beginConfirmation(deviceId: $deviceId)
  }
`);
