/** Milliseconds. "It may take up to ten minutes for the status to change from Pending to Available" (the guide). */
export const endpointPatience = 10 * 60 * 1000;
