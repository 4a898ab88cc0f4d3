/** All messages, for tests of parts that a page would load with theirs. */
import '../src/i18n/da/capacity';
import '../src/i18n/da/commands';
import '../src/i18n/da/decision';
import '../src/i18n/da/documents';
import '../src/i18n/da/goals';
import '../src/i18n/da/grid-later';
import '../src/i18n/da/grid-menu';
import '../src/i18n/da/history';
import '../src/i18n/da/openings';
import '../src/i18n/da/overview';
import '../src/i18n/da/scenarios';
import '../src/i18n/da/settings';
import '../src/i18n/da/shared';
import '../src/i18n/da/transfer';
import '../src/i18n/da/views';
import '../src/i18n/da/wizard';
