import { ORDER_MARKS, type OrderColour, WORDS } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';
import './supervision.css';

/** The colour of an order: shape, word and colour together, so that it reads in black and white. */
export function OrderMark({ colour }: { readonly colour: OrderColour }) {
  const { language } = useLanguage();
  return (
    <span className={`order-mark order-${colour}`}>
      <span className="order-shape" aria-hidden="true">
        {ORDER_MARKS[colour]}
      </span>
      {WORDS.orderColour[colour][language]}
    </span>
  );
}
