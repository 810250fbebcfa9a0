/** Every file that declares a type, so that types can name each other without importing each other. */
import '../access/access.type.js';
import '../accounts/account.type.js';
import '../actions/action.type.js';
import '../audit/audit.type.js';
import '../authorities/authority.type.js';
import '../authorizations/authorization.type.js';
import '../devices/device.type.js';
import '../evaluations/evaluation.type.js';
import '../findings/finding.type.js';
import '../import-runs/import-run.type.js';
import '../offboarding/offboarding.type.js';
import '../overview/overview.type.js';
import '../people/person.type.js';
import '../rules/rule.type.js';
import '../trainings/training.type.js';
import '../viewer/viewer.type.js';
import '../who-could/who-could.type.js';
