/** One sample of the exposition format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y;

/**
 * Reads the text of `/metrics` as its format is written down (exposition format 0.0.4): lines of samples after the `# HELP` and `# TYPE` of
 * their metric, each sample once, the buckets of a histogram cumulative and ended by `+Inf`.
 * @throws Error at the first line that is not so.
 */
export function readExposition(text: string): readonly Sample[] {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [, name, type] = /^# TYPE (\S+) (counter|gauge|histogram|summary|untyped)$/.exec(line) ?? [];
    if (name !== undefined && type !== undefined) types.set(name, type);
    else if (!/^# HELP \S+ \S/.test(line)) samples.push(readSample(line, types, seen));
  }
  assertHistograms(samples, types);
  return samples;
}

/** The value of the only sample with this name and these labels; undefined when there is none. */
export function valueOf(samples: readonly Sample[], name: string, labels: Sample["labels"] = {}): number | undefined {
  const found = samples.filter(
    (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  if (found.length > 1) throw new Error(`${name} with these labels is there ${found.length} times`);
  return found[0]?.value;
}

function readSample(line: string, types: ReadonlyMap<string, string>, seen: Set<string>): Sample {
  const [, name, labelText = "", valueText] = SAMPLE.exec(line) ?? [];
  if (name === undefined || valueText === undefined) throw new Error(`no sample: ${line}`);
  const family = types.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, "");
  if (!types.has(family)) throw new Error(`a sample without a type: ${line}`);
  const value = valueText === "+Inf" ? Number.POSITIVE_INFINITY : Number(valueText);
  if (Number.isNaN(value)) throw new Error(`no number: ${line}`);
  if (types.get(family) !== "gauge" && value < 0) throw new Error(`a count below 0: ${line}`);
  const key = line.slice(0, line.lastIndexOf(" "));
  if (seen.has(key)) throw new Error(`a sample twice: ${line}`);
  seen.add(key);
  return { name, labels: readLabels(labelText, line), value };
}

function readLabels(text: string, line: string): Sample["labels"] {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  for (let at = 0; at < text.length; at = LABEL.lastIndex) {
    const [, name, value] = LABEL.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new Error(`labels that cannot be read: ${line}`);
    labels[name] = value;
  }
  return labels;
}

function assertHistograms(samples: readonly Sample[], types: ReadonlyMap<string, string>): void {
  for (const [name] of [...types].filter(([, type]) => type === "histogram")) {
    const groups = new Map<string, Sample[]>();
    for (const sample of samples.filter((one) => one.name === `${name}_bucket`)) {
      const { le: _, ...rest } = sample.labels;
      const key = JSON.stringify(rest);
      groups.set(key, [...(groups.get(key) ?? []), sample]);
    }
    for (const group of groups.values()) {
      const isCumulative = group.every(({ value }, index) => value >= (group[index - 1]?.value ?? 0));
      if (!isCumulative || group.at(-1)?.labels["le"] !== "+Inf") throw new Error(`${name} is no histogram`);
    }
  }
}
