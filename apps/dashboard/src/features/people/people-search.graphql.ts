import { graphql } from '@vieraugen/contract';

/** For fields where one picks a person: functions only, no names. */
export const FindPeopleDocument = graphql(`
  query FindPeople($search: String, $authorityId: ID) {
    people(first: 20, filter: { search: $search, authorityId: $authorityId }) {
      edges {
        node {
          id
          functionLabel
          authority {
            id
            name
            shortName
          }
        }
      }
    }
  }
`);
