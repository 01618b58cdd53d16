// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
/** Code, HTTP status, when to send it again, and whether a task may exist, of each row of the error table. */
export const errorTable = "1000 401,1001 401,1002 401,1003 401w,1004 401w,1100 429,1101 429,1102 429,1103 403,1200 400,1201 400,1202 404,1203 404,1300 400,1301 400,1302 429w,1303 429w,1304 429,5000 500l!,5001 503l!,5002 504l!";
