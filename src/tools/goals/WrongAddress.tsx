import { A } from '@solidjs/router';
import { t } from '../../i18n/i18n';
import { PageFrame } from '../PageFrame';

/** For an address with a week or a year that does not exist: what is wrong, and a way on. */
export function WrongAddress(props: { readonly text: string; readonly path: string; readonly link: string }) {
  return (
    <PageFrame title={t().goals.title} layout="scroll">
      <p>
        {props.text} <A href={props.path}>{props.link}</A>
      </p>
    </PageFrame>
  );
}
