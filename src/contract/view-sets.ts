/** What a task for other views of a subject makes: sets to choose from, and the views in each (page of 2026-03 and later). */
export const viewSets = { sets: 3, views: 3 } as const;
