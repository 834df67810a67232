/** Mail of customers: brought in as files or by SMTP, read, and shown with whom it is about. */
@NullMarked
package jp.enishi.mailbox;

import org.jspecify.annotations.NullMarked;
