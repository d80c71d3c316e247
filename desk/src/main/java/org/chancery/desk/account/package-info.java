/** Who may do what: accounts, sessions, tokens, and the log of what they did. */
@NullMarked
package org.chancery.desk.account;

import org.jspecify.annotations.NullMarked;
