import { errorFields, log } from '../../../shared/observability/log.ts';

/**
 * Runs a step; what fails unforeseen is logged by its class and place and thrown without its message, which may quote what stands in a person's file: Lambda
 * writes the message of what is thrown into the log, and Step Functions into the execution.
 */
export async function withoutWords<T>(step: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    log('error', 'import step failed', { error: errorFields(error) });
    throw new Error(`The step ${step} failed.`);
  }
}
