import type { UseCases } from '../../shared/route/route.ts';
import { serve } from '../../shared/route/serve.ts';
import { confirmEmail } from './confirm-email.ts';
import { type Context, openContext } from './context.ts';
import { deleteAccount } from './delete-account.ts';
import { endSession } from './end-session.ts';
import { forgotPassword } from './forgot-password.ts';
import { listSessions } from './list-sessions.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { readProfile } from './read-profile.ts';
import { readReceipt } from './read-receipt.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';
import { resendCode } from './resend-code.ts';
import { resetPassword } from './reset-password.ts';
import { routes } from './routes.ts';
import { updateProfile } from './update-profile.ts';
import { verifyToken } from './verify-token.ts';

export const useCases = {
  register,
  confirmEmail,
  resendCode,
  login,
  logout,
  refresh,
  forgotPassword,
  resetPassword,
  verifyToken,
  me: readProfile,
  updateProfile,
  deleteAccount,
  listSessions,
  endSession,
  readReceipt,
} satisfies UseCases<typeof routes, Context>;

export const handler = serve(routes, useCases, openContext);
