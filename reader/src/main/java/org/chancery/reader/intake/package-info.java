/**
 * The intake: from files, folders and streams to dispatches with their passages.
 *
 * <p>What a header, a dateline or a line of noise looks like is data: {@code headers.yaml}, {@code
 * noise.yaml} and {@code words.yaml} beside this package, each form with its own example.
 */
@NullMarked
package org.chancery.reader.intake;

import org.jspecify.annotations.NullMarked;
