/** The dimension that every installation begins with, and that gives the nearest manager (*Använd för närmaste chef*). */
export const costCentreDimension = 'cost-centre';
