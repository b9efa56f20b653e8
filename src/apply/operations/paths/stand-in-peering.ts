/** In a rehearsal it stands for a peering that an earlier step still has to make: AWS checks permissions first. */
export const standInPeering = 'pcx-00000000000000000';
