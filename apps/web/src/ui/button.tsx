import type { ButtonHTMLAttributes } from 'react';
import './button.css';

/** A button as the component library draws it, for what stands on the first page before that library is loaded. */
export function Button({
  isSmall = false,
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly isSmall?: boolean }) {
  return <button type="button" className={`button ${isSmall ? 'button-small' : ''} ${className}`} {...rest} />;
}
