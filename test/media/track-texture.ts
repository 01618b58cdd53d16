// Where a known texture stands in a frame, to a fraction of a pixel.

/** Wavelengths in pixels across and down, and the strength of each wave: fine enough that a shift of a tenth of a pixel
 * shows in the coded picture. */
const WAVES = [
  [97, 61, 18],
  [23, -31, 34],
  [-19, -27, 34],
  [37, 17, 34],
] as const;

/** Grey of the texture at a point, 0 to 255. */
export function textureAt(x: number, y: number): number {
  return WAVES.reduce((sum, [across, down, strength]) => sum + strength * Math.sin(2 * Math.PI * (x / across + y / down)), 127);
}

/** How a part of a frame shows the texture: turned and scaled by `a` and `b`, its middle standing on the texture's point `x`, `y`. */
export interface Place {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

/** The part of a frame that is looked at. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Finds a part of a frame on the texture, from a guess that is two or three pixels off at most, by least squares over
 * every fourth pixel of every fourth row (Gauss-Newton). `luma` is in video range.
 */
export function findPlace(luma: Uint8Array, stride: number, part: Part, guess: Place): Place {
  let place = guess;
  for (let round = 0; round < 4; round++) place = improve(luma, stride, part, place);
  return place;
}

function improve(luma: Uint8Array, stride: number, part: Part, { a, b, x, y }: Place): Place {
  const [sums, wanted] = [Array.from({ length: 4 }, () => [0, 0, 0, 0]), [0, 0, 0, 0]];
  const [middleX, middleY] = [part.x + part.width / 2, part.y + part.height / 2];
  for (let row = part.y; row < part.y + part.height; row += 4) {
    for (let column = part.x; column < part.x + part.width; column += 4) {
      const [dx, dy] = [column - middleX, row - middleY];
      const [u, v] = [a * dx - b * dy + x, b * dx + a * dy + y];
      const [across, down] = slopesAt(u, v);
      const off = ((luma[row * stride + column] ?? 0) - 16) * (255 / 219) - textureAt(u, v);
      const slopes = [across * dx + down * dy, down * dx - across * dy, across, down];
      for (let i = 0; i < 4; i++) {
        wanted[i] = (wanted[i] ?? 0) + (slopes[i] ?? 0) * off;
        const sum = sums[i] ?? [];
        for (let j = 0; j < 4; j++) sum[j] = (sum[j] ?? 0) + (slopes[i] ?? 0) * (slopes[j] ?? 0);
      }
    }
  }
  const [da = 0, db = 0, dx = 0, dy = 0] = solve(sums, wanted);
  return { a: a + da, b: b + db, x: x + dx, y: y + dy };
}

function slopesAt(x: number, y: number): readonly [number, number] {
  let [right, below] = [0, 0];
  for (const [across, down, strength] of WAVES) {
    const slope = strength * 2 * Math.PI * Math.cos(2 * Math.PI * (x / across + y / down));
    right += slope / across;
    below += slope / down;
  }
  return [right, below];
}

/** Solves a system of linear equations by elimination, the largest first. */
export function solve(matrix: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, wanted[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const best = rows
      .slice(column)
      .reduce((most, row) => (Math.abs(row[column] ?? 0) > Math.abs(most[column] ?? 0) ? row : most));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(column, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const share = (row[column] ?? 0) / (best[column] ?? 1);
      for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - share * (best[i] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
