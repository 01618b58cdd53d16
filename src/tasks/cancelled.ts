/** The reason of a task that its account has cancelled. */
export const CANCELLED = "The task was cancelled.";
