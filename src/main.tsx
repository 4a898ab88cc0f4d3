import { render } from 'solid-js/web';
import { App } from './app/App';
import { startTheme } from './ui/theme';
import './ui/tokens.css';
import './ui/base.css';

startTheme();

const root = document.getElementById('app');
if (root) render(() => <App />, root);
