// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
/** Each code of the error table with a letter for its remedy, a capital when a task may exist. */
export const errorTable = "1000c1001c1002c1003c1004c1100a1101a1102a1103a1200r1201r1202r1203r1300r1301r1302w1303w1304a5000S5001S5002S";
