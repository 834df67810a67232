/** Takes in by SMTP what is sent to the secret address of an account. */
@NullMarked
package jp.enishi.mailbox.intake;

import org.jspecify.annotations.NullMarked;
