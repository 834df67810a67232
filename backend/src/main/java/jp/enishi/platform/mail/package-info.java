/**
 * Mail that goes out: stored with its cause, sent by any process, tried again while the mail server
 * is away.
 */
@NullMarked
package jp.enishi.platform.mail;

import org.jspecify.annotations.NullMarked;
