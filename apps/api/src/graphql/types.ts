/** Every file that declares a type, so that types can name each other without importing each other. */
import '../accounts/account.type.js';
import '../authorities/authority.type.js';
import '../viewer/viewer.type.js';
