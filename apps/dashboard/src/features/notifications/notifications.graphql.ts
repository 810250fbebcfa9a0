import { graphql } from '@vieraugen/contract';

export const NotificationPreferencesDocument = graphql(`
  query NotificationPreferences {
    notificationPreferences {
      email
      digest
      critical
      mailConfigured
      calendarSince
    }
  }
`);

export const SetNotificationsDocument = graphql(`
  mutation SetNotifications($input: SetNotificationsInput!) {
    setNotifications(input: $input) {
      digest
      critical
    }
  }
`);

export const RenewCalendarDocument = graphql(`
  mutation RenewCalendar {
    renewCalendar {
      url
    }
  }
`);

export const EndCalendarDocument = graphql(`
  mutation EndCalendar {
    endCalendar {
      calendarSince
    }
  }
`);

export const OwnMailsDocument = graphql(`
  query OwnMails {
    myMails {
      id
      kind
      subject
      status
      failure
      createdAt
      sentAt
      nextTryAt
    }
  }
`);
