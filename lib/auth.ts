import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, ClientAttributes, UserPool, type UserPoolClient, UserPoolEmail } from 'aws-cdk-lib/aws-cognito';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { lifetimes } from '../functions/auth/routes.ts';
import { subscriptions } from '../functions/auth/subscriptions.ts';
import { DomainFunction } from './constructs/domain-function.ts';
import { DomainTable } from './constructs/domain-table.ts';
import { EventRelay } from './constructs/event-relay.ts';
import { EventSubscription } from './constructs/event-subscription.ts';
import type { Stage } from './stages.ts';

interface AuthProps extends StackProps {
  readonly stage: Stage;
  readonly bus: EventBus;
  readonly mailIdentity: EmailIdentity;
  readonly cursorSecret: Secret;
  /** Domains that hold data of users and answer an erasure. */
  readonly erasureDomains: readonly string[];
}

/** Who people are: the user pool that holds the passwords, the profiles and sessions, and the authorizer that every request passes. */
export class Auth extends Stack {
  readonly api: IFunction;
  readonly authorizer: IFunction;
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, props: AuthProps) {
    super(scope, id, props);
    const { stage, bus } = props;
    this.#stage = stage;

    const mailFrom = `nao-responda@${stage.mailDomain}`;
    const table = new DomainTable(this, stage);
    const pool = this.userPool(mailFrom);
    const client = this.poolClient(pool);

    const environment = {
      TABLE: table.tableName,
      USER_POOL_ID: pool.userPoolId,
      USER_POOL_CLIENT_ID: client.userPoolClientId,
      MAIL_FROM: mailFrom,
      CURSOR_SECRET: props.cursorSecret.secretArn,
      ALLOWED_ORIGINS: stage.allowedOrigins.join(' '),
      CHECK_ANSWERS: stage.checksAnswers ? 'yes' : 'no',
      ERASURE_DOMAINS: props.erasureDomains.join(' '),
    };
    const may = (actions: string[], resource: string): PolicyStatement => new PolicyStatement({ actions, resources: [resource] });

    this.api = new DomainFunction(this, 'Api', {
      stage,
      domain: 'auth',
      entry: 'functions/auth/api.ts',
      errorImpact: 'Nobody can sign up, log in or change their profile.',
      environment,
      may: [
        may(
          [
            'dynamodb:GetItem',
            'dynamodb:Query',
            'dynamodb:PutItem',
            'dynamodb:UpdateItem',
            'dynamodb:DeleteItem',
            'dynamodb:ConditionCheckItem',
          ],
          table.tableArn,
        ),
        may(
          [
            'cognito-idp:AdminInitiateAuth',
            'cognito-idp:AdminGetUser',
            'cognito-idp:AdminDeleteUser',
            'cognito-idp:DescribeUserPoolClient',
          ],
          pool.userPoolArn,
        ),
        may(['ses:SendEmail'], props.mailIdentity.emailIdentityArn),
        may(['secretsmanager:GetSecretValue'], props.cursorSecret.secretArn),
      ],
    });

    this.authorizer = new DomainFunction(this, 'Authorizer', {
      stage,
      domain: 'auth',
      entry: 'functions/auth/authorizer.ts',
      errorImpact: 'Every request that needs a login fails.',
      timeoutSeconds: 5,
      environment: {
        TABLE: table.tableName,
        USER_POOL_ID: pool.userPoolId,
        USER_POOL_CLIENT_ID: client.userPoolClientId,
        USER_REQUESTS_PER_MINUTE: String(stage.userRequestsPerMinute),
      },
      may: [may(['dynamodb:UpdateItem'], table.tableArn)],
    });

    new EventRelay(this, { stage, domain: 'auth', table, bus });
    new EventSubscription(this, {
      stage,
      domain: 'auth',
      subscriptions,
      bus,
      environment,
      errorImpact: 'Accounts whose owners asked for it are not erased, or their receipts do not show it. The law gives 15 days.',
      may: [
        may(['dynamodb:Query', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'], table.tableArn),
        may(['cognito-idp:AdminDeleteUser'], pool.userPoolArn),
      ],
    });
  }

  private userPool(mailFrom: string): UserPool {
    const stage = this.#stage;
    const mail = new DomainFunction(this, 'Mail', {
      stage,
      domain: 'auth',
      entry: 'functions/auth/mail.ts',
      errorImpact: 'No code is sent: nobody can confirm an e-mail or set a new password.',
      timeoutSeconds: 5,
    });
    const pool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: false }, fullname: { required: true, mutable: true } },
      passwordPolicy: { minLength: 8, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      lambdaTriggers: { customMessage: mail },
      ...(stage.isProtected && {
        email: UserPoolEmail.withSES({
          fromEmail: mailFrom,
          fromName: 'Controle Financeiro',
          sesRegion: stage.region,
          sesVerifiedDomain: stage.mailDomain,
        }),
      }),
      deletionProtection: stage.isProtected,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG1',
        reason:
          'Length, upper and lower case and digits; no symbol is forced, as NIST SP 800-63B (3.1.1.2) advises against composition rules.',
      },
      {
        id: 'AwsSolutions-COG2',
        reason: 'The API has no second factor yet; the pool locks out after wrong passwords, and WAF and the authorizer limit tries.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The Plus plan costs more a user than all the rest of the product; its threat protection is not bought.',
      },
    );
    for (const groupName of ['admin', 'premium'])
      new CfnUserPoolGroup(this, `${groupName}Group`, { userPoolId: pool.userPoolId, groupName });
    return pool;
  }

  /** With a secret and administrator flows only, so that tokens come from this API or not at all. */
  private poolClient(pool: UserPool): UserPoolClient {
    return pool.addClient('Client', {
      generateSecret: true,
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.seconds(lifetimes.accessToken),
      idTokenValidity: Duration.seconds(lifetimes.accessToken),
      refreshTokenValidity: Duration.seconds(lifetimes.session),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, fullname: true, phoneNumber: true }),
    });
  }
}
