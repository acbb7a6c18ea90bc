import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { mails } from './texts.pt-br.ts';

/** Words the mails that Cognito sends, in Portuguese. Woken by the user pool; the code is put in by Cognito at the placeholder it passes. */
export const handler = async (event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> => {
  const code = event.request.codeParameter;
  const mail = event.triggerSource === 'CustomMessage_ForgotPassword' ? mails.passwordReset(code) : mails.confirmation(code);
  event.response.emailSubject = mail.subject;
  event.response.emailMessage = mail.html;
  return event;
};
