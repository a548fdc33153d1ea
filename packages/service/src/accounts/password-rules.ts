import { type Issue, loginKey } from '@gongjian/model';
import type { SignInPolicy } from './policy.ts';

/** Longer ones would only cost time to hash. */
export const LONGEST_PASSWORD = 128;

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** Passwords that satisfy every rule and are tried first by everybody. */
const COMMON = new Set(
  [
    ...[
      'Admin@123',
      'Admin123!',
      'P@ssw0rd',
      'Passw0rd',
      'Password1',
      'Password1!',
      'Pass@123',
      'Abc@1234',
      'Abcd1234',
    ],
    ...['Abcd@1234', 'Aa123456', 'Aa123456!', 'Aa@123456', 'Qwer1234', 'Qwer@1234', '1qaz@WSX', '1qaz2wsx', 'Qaz@1234'],
    ...[
      'Zaq12wsx',
      'Test@123',
      'Root@123',
      'Huawei@123',
      'System@123',
      'Welcome1',
      'Iloveyou1',
      '!QAZ2wsx',
      'Gongjian1',
    ],
  ].map((password) => password.toLowerCase()),
);

/** What a new password lacks; nothing where it will do. */
export function passwordFaults(
  password: string,
  { login, policy, path }: { readonly login: string; readonly policy: SignInPolicy; readonly path: string },
): Issue[] {
  const length = [...password].length;
  const { passwordLength, passwordClasses } = policy;
  if (length < passwordLength) return [{ path, code: 'too_small', expected: `length ≥ ${passwordLength}` }];
  if (length > LONGEST_PASSWORD) return [{ path, code: 'too_big', expected: `length ≤ ${LONGEST_PASSWORD}` }];
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (classes < passwordClasses) return [{ path, code: 'classes', expected: `classes ≥ ${passwordClasses}` }];
  if (loginKey(password).includes(loginKey(login))) return [{ path, code: 'has-login' }];
  return COMMON.has(password.toLowerCase()) ? [{ path, code: 'common' }] : [];
}
