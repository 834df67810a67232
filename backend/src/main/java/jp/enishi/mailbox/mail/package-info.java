/** A mail (メール) as it was received or sent, and whom it is about. */
@NullMarked
package jp.enishi.mailbox.mail;

import org.jspecify.annotations.NullMarked;
