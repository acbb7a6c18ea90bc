/** What differs between one deployment and another, as data. */
export interface Stage {
  readonly name: 'local' | 'dev' | 'staging' | 'prod';
  readonly region: string;
  /** Requests a user may make in a minute. */
  readonly userRequestsPerMinute: number;
  /** Requests an address may make in a minute, counted by WAF (at least 10; near the limit, not exact). */
  readonly addressRequestsPerMinute: number;
  /** Origins of the web front end that browsers may call the API from. */
  readonly allowedOrigins: readonly string[];
  /** Domain that mail is sent from; verified in SES by the DNS records that the stack puts out. */
  readonly mailDomain: string;
  /** Who is written to when an alarm goes off. */
  readonly alarmAddress: string;
  /** Data that people trust the app with: protected from deletion, kept when the stack goes, backed up to another region. */
  readonly isProtected: boolean;
  /** Another region for the daily backups' copies. */
  readonly backupRegion: string;
  readonly logRetentionDays: 14 | 180;
  /** Every answer is checked against its schema before it goes out. For test runs: it costs time, and a breach is a 500. */
  readonly checksAnswers: boolean;
}

const base = {
  region: 'sa-east-1',
  userRequestsPerMinute: 100,
  addressRequestsPerMinute: 1000,
  backupRegion: 'us-east-1',
  alarmAddress: 'operacao@controle-financeiro.example',
} as const;

const stages = {
  local: {
    ...base,
    name: 'local',
    allowedOrigins: ['http://localhost:3000', 'http://localhost:5173'],
    mailDomain: 'local.controle-financeiro.example',
    isProtected: false,
    logRetentionDays: 14,
    checksAnswers: true,
  },
  dev: {
    ...base,
    name: 'dev',
    allowedOrigins: ['https://dev.controle-financeiro.example', 'http://localhost:5173'],
    mailDomain: 'dev.controle-financeiro.example',
    isProtected: false,
    logRetentionDays: 14,
    checksAnswers: true,
  },
  staging: {
    ...base,
    name: 'staging',
    allowedOrigins: ['https://staging.controle-financeiro.example'],
    mailDomain: 'staging.controle-financeiro.example',
    isProtected: true,
    logRetentionDays: 180,
    checksAnswers: false,
  },
  prod: {
    ...base,
    name: 'prod',
    allowedOrigins: ['https://app.controle-financeiro.example'],
    mailDomain: 'controle-financeiro.example',
    isProtected: true,
    // Access records are kept for six months (Marco Civil da Internet, art. 15).
    logRetentionDays: 180,
    checksAnswers: false,
  },
} as const satisfies Record<string, Stage>;

/**
 * The stage by name, `dev` where none is given, with single values replaced (`--context set={"userRequestsPerMinute":100000}`).
 * @throws Error that names the stage or value that does not exist.
 */
export function stageNamed(name: unknown = 'dev', values: unknown = {}): Stage {
  const stage: Stage | undefined = Object.values(stages).find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`There is no stage ${String(name)}. Stages: ${Object.keys(stages).join(', ')}.`);
  // The CDK command passes a value of its context as text, the local runtime as what it is.
  const replaced = (typeof values === 'string' ? JSON.parse(values) : values) as Record<string, unknown>;
  for (const [key, value] of Object.entries(replaced)) {
    const current: unknown = Object.entries(stage).find(([known]) => known === key)?.[1];
    if (current === undefined) throw new Error(`A stage has no value ${key}. Values: ${Object.keys(stage).join(', ')}.`);
    if (typeof current !== typeof value) throw new Error(`${key} takes a ${typeof current}, not ${JSON.stringify(value)}.`);
  }
  return { ...stage, ...replaced };
}
