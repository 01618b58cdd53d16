/**
 * Days after which the service removes what tasks made: clips, pictures and sounds, and the ids under which later requests name
 * them. All pages that speak of results say so; one observed address expired 30 days after the task's last change, within 2 s.
 * Records of tasks stay listed (one of nine months was seen); nothing says that elements or voices expire.
 */
export const resultDays = 30;
