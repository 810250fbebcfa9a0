import { graphql } from '@vieraugen/contract';

/** For fields where one picks a device. */
export const FindDevicesDocument = graphql(`
  query FindDevices($search: String, $authorityId: ID) {
    devices(first: 20, filter: { search: $search, authorityId: $authorityId }) {
      edges {
        node {
          id
          ownership
          category
          assetTag
          nickname
          status
        }
      }
    }
  }
`);
