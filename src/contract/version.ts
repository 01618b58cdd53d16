/** Day of the newest fact in this contract, `YYYY.MM.DD`. */
export const contractVersion = "2026.11.21";

/** The contract's own day, which stands for "today" where no day is handed in. */
export const contractDay: string = contractVersion.replaceAll(".", "-");
